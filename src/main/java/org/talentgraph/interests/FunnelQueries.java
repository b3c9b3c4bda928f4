package org.talentgraph.interests;

import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.interests.Funnel.Count;
import org.talentgraph.interests.Funnel.Counted;
import org.talentgraph.interests.Funnel.Step;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.planning.HeldMeetings;

/** Counts what has come of demands. */
@Controller
class FunnelQueries {

  private final GraphRecords records;
  private final HeldMeetings meetings;

  FunnelQueries(GraphRecords records, HeldMeetings meetings) {
    this.records = records;
    this.meetings = meetings;
  }

  @QueryMapping
  Funnel funnel(DataFetchingEnvironment environment) {
    var view = View.of(environment);
    Map<String, Object> given = environment.getArgument("where");
    var where = given == null ? Map.<String, Object>of() : given;
    var demands = records.all("Demand", where, "id synthetic publishedOn foundBy { id }", view);
    var madeUp = demands.stream().collect(toMap(Row::id, each -> each.isTrue("synthetic")));
    var held = meetings.seen().stream().filter(each -> madeUp.containsKey(each.demand())).toList();
    var agreed = held.stream().filter(HeldMeetings.Held::agreed).toList();
    var placed = placed(where, view);
    var published = published(demands, view);
    return new Funnel(
        List.of(
            Count.of(Step.DEMANDS, counted(demands, "publishedOn")),
            Count.of(Step.INTERESTS, counted(interests(where, view), "expressedOn")),
            Count.of(Step.MEETINGS, counted(held, madeUp)),
            Count.of(Step.AGREEMENTS, counted(agreed, madeUp)),
            Count.of(Step.PLACEMENTS, counted(placed, "startsOn")),
            Count.of(Step.CONTRACTS, counted(contracted(placed), "startsOn"))),
        published,
        published.isEmpty() ? null : Refusals.WORDS.text("figures"));
  }

  private List<Row> interests(Map<String, Object> where, View view) {
    return records.all("Interest", Map.of("demand", where), "id synthetic expressedOn", view);
  }

  private List<Row> placed(Map<String, Object> where, View view) {
    Map<String, Object> placed =
        Map.of("demand", where, "stage", Map.of("in", List.of("INTRODUCED", "CONTRACTED")));
    return records.all("Engagement", placed, "id synthetic stage startsOn", view);
  }

  /** What is printed about the platforms that found the demands. */
  private List<Reference> published(Collection<Row> demands, View view) {
    var platforms =
        demands.stream()
            .map(each -> each.row("foundBy"))
            .filter(Objects::nonNull)
            .map(each -> Objects.requireNonNull(each).id())
            .distinct()
            .toList();
    return records
        .get("Platform", platforms, "id figures { edges { node { id derived } } }", view)
        .stream()
        .flatMap(platform -> platform.rows("figures").stream())
        .map(edge -> Objects.requireNonNull(edge.row("node")))
        .filter(figure -> !figure.isTrue("derived"))
        .map(Row::id)
        .distinct()
        .sorted()
        .map(Reference::new)
        .toList();
  }

  private static List<Row> contracted(List<Row> placed) {
    return placed.stream().filter(each -> each.string("stage").equals("CONTRACTED")).toList();
  }

  private static List<Counted> counted(
      List<HeldMeetings.Held> meetings, Map<String, Boolean> madeUp) {
    return meetings.stream()
        .map(
            each ->
                new Counted(
                    each.noted().toLocalDate(), Boolean.TRUE.equals(madeUp.get(each.demand()))))
        .toList();
  }

  /** Also what has no date is counted. */
  private static List<Counted> counted(Collection<Row> rows, String field) {
    return rows.stream().map(row -> new Counted(row.date(field), row.isTrue("synthetic"))).toList();
  }
}
