package org.talentgraph.changes;

import graphql.GraphQLContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.database.Work;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.Visibility;
import reactor.core.publisher.Flux;

/** Tells changes to those who listen. */
@Controller
class LiveChanges {

  private static final int MOST_IDS = 100;

  private final ChangeFeed feed;
  private final ChangeReads reads;
  private final TouchedRecords touched;
  private final LimitProperties limits;

  LiveChanges(ChangeFeed feed, ChangeReads reads, TouchedRecords touched, LimitProperties limits) {
    this.feed = feed;
    this.reads = reads;
    this.touched = touched;
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
    var last = reads.last();
    var now = feed.refuseOthers(since, known);
    var visibility = Visibility.of(context);
    return feed.after(since == null ? last : since)
        .mapNotNull(each -> wanted(each, ids, kinds, visibility))
        .doOnNext(_ -> context.put(Work.KEY, work()))
        .map(each -> new ChangeNews(now, each.change()));
  }

  /** What is selected of a change has the time of a request of its own. */
  private Work work() {
    return new Work(limits.time(), limits.statements());
  }

  /** The change as a listener sees it, if it sees something of it that is wanted. */
  private @Nullable TouchingChange wanted(
      TouchingChange change,
      @Nullable Set<String> ids,
      @Nullable Set<String> kinds,
      Visibility visibility) {
    if (!change.touches(ids)) {
      return null;
    }
    if (ids == null && kinds == null && touched.surelyTold(change, visibility)) {
      return change;
    }
    var seen = touched.seen(change, visibility);
    return seen.isTold() && seen.touches(ids) && seen.touches(kinds, touched::of) ? seen : null;
  }
}
