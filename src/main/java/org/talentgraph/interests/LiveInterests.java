package org.talentgraph.interests;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.changes.ChangeFeed;
import org.talentgraph.changes.TouchingChange;
import org.talentgraph.database.Work;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.interests.InterestMutations.InterestAnswer;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.Today;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import reactor.core.publisher.Flux;

/** Tells the parties of interests what becomes of them. */
@Controller
class LiveInterests {

  private static final String KIND = "Interest";
  private static final int MOST = 100;

  private final ChangeFeed feed;
  private final GraphRecords records;
  private final LimitProperties limits;
  private final Clock clock;

  LiveInterests(ChangeFeed feed, GraphRecords records, LimitProperties limits, Clock clock) {
    this.feed = feed;
    this.records = records;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Interests as a change has left them.
   *
   * @param change its number
   */
  record InterestNews(String epoch, int change, List<InterestAnswer> interests) {}

  @SubscriptionMapping
  Flux<InterestNews> interestChanged(
      @Argument @Nullable Set<String> demands,
      @Argument @Nullable Integer since,
      @Argument("epoch") @Nullable String known,
      GraphQLContext context) {
    if (demands != null && !demands.isEmpty()) {
      OutOfRange.refuse(ErrorCode.BAD_LENGTH, "demands", demands.size(), MOST);
    }
    var last = feed.last();
    var now = feed.refuseOthers(since, known);
    return feed.after(since == null ? last : since)
        .map(change -> news(now, change, demands, context))
        .filter(news -> !news.interests.isEmpty());
  }

  /** Answered as a field of its own, so that the records are read to which it refers. */
  @SchemaMapping(typeName = "InterestNews", field = "interests")
  List<InterestAnswer> interests(InterestNews news) {
    return news.interests();
  }

  /**
   * Each has the time of a request of its own, on the day of the clock. A change of relationships
   * names no kind, so the records tell whether there are interests among them.
   */
  private InterestNews news(
      String epoch, TouchingChange change, @Nullable Set<String> demands, GraphQLContext context) {
    var today = LocalDate.now(clock);
    context.put(Today.class, new Today(today));
    context.put(Work.KEY, new Work(limits.time(), limits.statements()));
    var view = new View(Optional.empty(), Visibility.of(context), today);
    var seen =
        Work.of(context)
            .run(() -> records.get(KIND, change.ids(), "id demand { id }", view))
            .stream()
            .filter(isAbout(demands))
            .map(each -> new InterestAnswer(new Reference(each.id()), change.number()))
            .toList();
    return new InterestNews(epoch, change.number(), seen);
  }

  private static Predicate<Row> isAbout(@Nullable Set<String> demands) {
    return interest -> {
      var demand = interest.row("demand");
      return demands == null || (demand != null && demands.contains(demand.id()));
    };
  }
}
