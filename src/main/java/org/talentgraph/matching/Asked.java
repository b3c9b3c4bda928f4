package org.talentgraph.matching;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.MatchSide;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.View;

/**
 * What a caller asks of matches.
 *
 * @param mixed whether made-up and real records may be matched with each other
 * @param permitClasses ids of those allowed; null when all are
 * @param view what the operation sees
 */
record Asked(
    AskedPage page,
    Map<String, Object> where,
    Set<String> excluded,
    Weights weights,
    Floor floor,
    boolean mixed,
    @Nullable List<String> permitClasses,
    View view) {

  private static final int MOST_EXCLUDED = 100;

  private static Set<String> excluded(DataFetchingEnvironment environment) {
    List<String> excluded = environment.getArgumentOrDefault("exclude", List.of());
    if (excluded.size() > MOST_EXCLUDED) {
      throw new InvalidRequest(
              ErrorCode.TOO_MANY_IDS,
              "exclude names %d ids. Name at most %d, or use where."
                  .formatted(excluded.size(), MOST_EXCLUDED),
              "exclude 列出了 %d 个 id。最多 %d 个，或使用 where。".formatted(excluded.size(), MOST_EXCLUDED))
          .about("exclude");
    }
    return Set.copyOf(excluded);
  }

  /** The first matches, as nobody narrows them. */
  static Asked first(int first, View view) {
    return new Asked(
        new AskedPage(first, false, null, null, AskedPage.Position::key),
        Map.of(),
        Set.of(),
        Weights.of(null).judging(MatchSide.BOTH_SIDES),
        Floor.of(null, null),
        false,
        null,
        view);
  }

  static Asked of(
      DataFetchingEnvironment environment, AskedPage page, @Nullable List<Weights.Weight> weights) {
    Map<String, Object> where = environment.getArgument("where");
    return new Asked(
        page,
        where == null ? Map.of() : where,
        excluded(environment),
        weights(environment, weights),
        Floor.of(environment.getArgument("minScore"), environment.getArgument("minSkills")),
        Boolean.TRUE.equals(environment.getArgument("mixSynthetic")),
        environment.getArgument("permitClasses"),
        View.of(environment));
  }

  /** The weights of the criteria of the side that the caller asks for. */
  static Weights weights(
      DataFetchingEnvironment environment, @Nullable List<Weights.Weight> weights) {
    String judge = environment.getArgument("judge");
    return Weights.of(weights)
        .judging(judge == null ? MatchSide.BOTH_SIDES : MatchSide.valueOf(judge));
  }

  /**
   * Refuses weights by which none of the pairs can be judged.
   *
   * @throws InvalidRequest {@code BAD_WEIGHTS}
   */
  static void checkJudged(Collection<List<Match>> matches) {
    var scored = matches.stream().flatMap(List::stream).toList();
    if (!scored.isEmpty() && scored.stream().noneMatch(Match::isJudged)) {
      throw Weights.judgeNothing();
    }
  }
}
