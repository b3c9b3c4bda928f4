package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.database.Work;
import org.talentgraph.language.Text;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Row;

/** Matches a demand or an expert that is stored nowhere, as stored ones are. */
@Component
public class Matches {

  private final MatchQueries queries;
  private final Candidates candidates;
  private final Taxonomies taxonomies;

  Matches(MatchQueries queries, Candidates candidates, Taxonomies taxonomies) {
    this.queries = queries;
    this.candidates = candidates;
    this.taxonomies = taxonomies;
  }

  /**
   * A page of matches.
   *
   * @param candidates how many pairs were scored exactly
   * @param excluded pairs that would stand on the page and are ruled out, the best first
   * @param emptyBecause why there is no match at all; null where there is one
   * @param nearest the pairs that come nearest where there is none
   */
  public record Page(
      int candidates,
      List<Edge> edges,
      PageInfo pageInfo,
      List<Match> excluded,
      @Nullable Text emptyBecause,
      List<Match> nearest) {

    static final Page NOTHING =
        new Page(0, List.of(), new PageInfo(false, false, null, null), List.of(), null, List.of());
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
    var asked = queries.asked(environment, weights);
    if (!wanted) {
      return Page.NOTHING;
    }
    var known = taxonomies.get(asked.view());
    var record = DemandRecord.of(demand, known);
    var considered =
        Considered.all(queries.considered(List.of(record), asked, known).values().stream());
    return page(considered.matches(), considered.experts(), asked);
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
    var asked = queries.asked(environment, weights);
    if (!wanted) {
      return Page.NOTHING;
    }
    var known = taxonomies.get(asked.view());
    var record = ExpertRecord.of(expert, known);
    var found =
        candidates.demands(
            List.of(record),
            asked.where(),
            asked.weights(),
            asked.page().reach(MatchConnection.MOST_IN_REACH),
            asked.mixed(),
            known);
    var matches =
        Work.current()
            .checked(found.getFirst().values().parallelStream())
            .map(demand -> Match.of(demand, record, known, asked.weights(), asked.excluded()))
            .toList();
    return page(matches, Map.of(), asked);
  }

  private static Page page(
      Collection<Match> matches, Map<String, ExpertRecord> experts, Asked asked) {
    Asked.checkJudged(matches);
    var connection = MatchConnection.of(matches, experts, asked.page(), asked.floor());
    return new Page(
        connection.candidates(),
        connection.edges().stream().map(edge -> new Edge(edge.cursor(), edge.node())).toList(),
        connection.pageInfo(),
        connection.onPage(),
        connection.emptyBecause(),
        connection.nearest());
  }
}
