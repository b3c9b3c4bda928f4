package org.talentgraph.changes;

import static java.util.stream.Collectors.toSet;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.database.Work;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.writing.Epoch;
import reactor.core.publisher.Flux;

/** Tells changes to those who listen. */
@Controller
class LiveChanges {

  private static final int MOST_IDS = 100;

  private final ChangeFeed feed;
  private final ChangeReads reads;
  private final GraphRecords records;
  private final Epoch epoch;
  private final LimitProperties limits;

  LiveChanges(
      ChangeFeed feed,
      ChangeReads reads,
      GraphRecords records,
      Epoch epoch,
      LimitProperties limits) {
    this.feed = feed;
    this.reads = reads;
    this.records = records;
    this.epoch = epoch;
    this.limits = limits;
  }

  /** A change as it is told. */
  record ChangeNews(String epoch, ChangeRecord change) {}

  @SubscriptionMapping
  Flux<ChangeNews> changed(
      @Argument @Nullable Set<String> kinds,
      @Argument @Nullable Set<String> ids,
      @Argument @Nullable Integer since,
      @Argument("epoch") @Nullable String known,
      GraphQLContext context) {
    if (ids != null && !ids.isEmpty()) {
      OutOfRange.refuse(ErrorCode.BAD_LENGTH, "ids", ids.size(), MOST_IDS);
    }
    var now = epoch.current();
    var last = reads.last();
    if (known != null && !known.equals(now)) {
      throw ChangeQueries.other("epoch", last);
    }
    if (since != null && (since < 0 || since > last)) {
      throw ChangeQueries.other("since", last);
    }
    return feed.after(since == null ? last : since)
        .filter(each -> each.touches(ids) && each.touches(kinds, this::kinds))
        .doOnNext(_ -> context.put(Work.KEY, work()))
        .map(each -> new ChangeNews(now, each.change()));
  }

  /** What is selected of a change has the time of a request of its own. */
  private Work work() {
    return new Work(limits.time(), limits.statements());
  }

  private Set<String> kinds(Set<String> ids) {
    return records.get("Node", List.copyOf(ids), "__typename", View.WHOLE).stream()
        .map(Row::type)
        .collect(toSet());
  }
}
