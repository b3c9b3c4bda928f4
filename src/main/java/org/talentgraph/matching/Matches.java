package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.language.Text;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Row;
import org.talentgraph.model.Tally;
import org.talentgraph.model.View;

/** Matches a demand or an expert that is stored nowhere, as stored ones are. */
@Component
public class Matches {

  private final MatchQueries queries;
  private final Taxonomies taxonomies;

  Matches(MatchQueries queries, Taxonomies taxonomies) {
    this.queries = queries;
    this.taxonomies = taxonomies;
  }

  /**
   * A page of matches.
   *
   * @param candidates how many pairs were scored exactly
   * @param excluded pairs that would stand on the page and are ruled out, the best first
   * @param emptyBecause why there is no match at all; null where there is one
   * @param nearest the pairs that come nearest where there is none
   * @param almost the best pairs behind the page, with what would bring them onto it
   */
  public record Page(
      Tally candidates,
      List<Edge> edges,
      PageInfo pageInfo,
      List<Match> excluded,
      @Nullable Text emptyBecause,
      List<Match> nearest,
      List<Match> almost) {

    static final Page NOTHING =
        new Page(
            Tally.NONE,
            List.of(),
            PageInfo.of(false, false, List.of()),
            List.of(),
            null,
            List.of(),
            List.of());
  }

  /** A match on the page. */
  public record Edge(String cursor, Match match) {}

  /**
   * The experts who fit a demand.
   *
   * @param demand as {@link DemandRecord#SELECTION} reads one
   * @param environment with the arguments of a connection of matches
   * @param wanted whether there is anything to match by
   */
  public Page experts(
      Row demand,
      DataFetchingEnvironment environment,
      @Nullable List<Weights.Weight> weights,
      boolean wanted) {
    return page(
        environment,
        weights,
        wanted,
        (asked, known) -> queries.ofDemands(List.of(DemandRecord.of(demand, known)), asked, known));
  }

  /**
   * The open demands that fit an expert.
   *
   * @param expert as {@link ExpertRecord#SELECTION} reads one
   */
  public Page demands(
      Row expert,
      DataFetchingEnvironment environment,
      @Nullable List<Weights.Weight> weights,
      boolean wanted) {
    return page(
        environment,
        weights,
        wanted,
        (asked, known) -> queries.ofExperts(List.of(ExpertRecord.of(expert, known)), asked, known));
  }

  /** The first matches of a demand that is stored. */
  public List<Match> best(String demand, int first, View view) {
    return queries.best(demand, first, view);
  }

  private Page page(
      DataFetchingEnvironment environment,
      @Nullable List<Weights.Weight> weights,
      boolean wanted,
      BiFunction<Asked, Taxonomies.Known, Map<String, List<Match>>> scored) {
    var asked = queries.asked(environment, weights);
    if (!wanted) {
      return Page.NOTHING;
    }
    var matches = scored.apply(asked, taxonomies.get(asked.view())).values();
    Asked.checkJudged(matches);
    var all = matches.stream().flatMap(List::stream).toList();
    var connection = MatchConnection.of(all, asked.page(), asked.floor());
    return new Page(
        connection.candidates(),
        connection.edges().stream().map(edge -> new Edge(edge.cursor(), edge.node())).toList(),
        connection.pageInfo(),
        connection.onPage().stream().limit(asked.page().size()).toList(),
        connection.emptyBecause(),
        connection.nearest(),
        connection.almost());
  }
}
