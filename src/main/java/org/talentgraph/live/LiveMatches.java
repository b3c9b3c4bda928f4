package org.talentgraph.live;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.changes.ChangeFeed;
import org.talentgraph.database.Work;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.matching.Match;
import org.talentgraph.matching.Matches;
import org.talentgraph.model.View;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Tells those who listen when the first matches of a demand are others than before. */
@Controller
class LiveMatches {

  private static final int FIRST = 10;
  private static final int MOST = 50;

  /** Of many changes at once, such as an import, the last one within this time counts. */
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final ChangeFeed feed;
  private final Matches matches;
  private final GraphRecords records;
  private final LimitProperties limits;

  LiveMatches(ChangeFeed feed, Matches matches, GraphRecords records, LimitProperties limits) {
    this.feed = feed;
    this.matches = matches;
    this.records = records;
    this.limits = limits;
  }

  /** What is listened to. */
  private record Asked(String demand, int first, View view, GraphQLContext context) {}

  @SubscriptionMapping
  Flux<MatchNews> matchesChanged(
      @Argument String demand,
      @Argument @Nullable Integer first,
      @Argument @Nullable Integer since,
      @Argument @Nullable String state,
      DataFetchingEnvironment environment) {
    var size = Objects.requireNonNullElse(first, FIRST);
    OutOfRange.refusePage(size, MOST);
    feed.refuseOthers(since);
    var view = View.of(environment);
    if (records.find("Demand", demand, "id", view).isEmpty()) {
      throw new InvalidRequest(
              ErrorCode.UNKNOWN_RECORD,
              "There is no demand %s.".formatted(demand),
              "没有需求 %s。".formatted(demand))
          .about("demand");
    }
    var asked = new Asked(demand, size, view, environment.getGraphQlContext());
    return Flux.defer(() -> told(asked, since, state));
  }

  /** Answered as a field of its own, so that the records are read to which matches refer. */
  @SchemaMapping(typeName = "MatchNews", field = "matches")
  List<Match> matches(MatchNews news) {
    return news.matches();
  }

  /** The number is read first, so that no change after it is missed. */
  private Flux<MatchNews> told(Asked asked, @Nullable Integer since, @Nullable String state) {
    var last = feed.last();
    var now = MatchNews.first(last, best(asked));
    var isKnown = now.state().equals(state) || (since != null && since == last);
    return Flux.concat(
        isKnown ? Flux.empty() : Flux.just(now),
        feed.numbers(last)
            .sample(PERIOD)
            .onBackpressureLatest()
            .publishOn(Schedulers.boundedElastic(), 1)
            .scan(now, (before, change) -> after(before, change, asked))
            .distinctUntilChanged(MatchNews::state)
            .skip(1));
  }

  private MatchNews after(MatchNews before, int change, Asked asked) {
    return before.next(change, best(asked));
  }

  /** Each time has the time of a request of its own, and so has what is selected of it. */
  private List<Match> best(Asked asked) {
    asked.context().put(Work.KEY, new Work(limits.time(), limits.statements()));
    return Work.of(asked.context())
        .run(() -> matches.best(asked.demand(), asked.first(), asked.view()));
  }
}
