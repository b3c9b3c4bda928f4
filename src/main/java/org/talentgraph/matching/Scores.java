package org.talentgraph.matching;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.Criteria;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Pair;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.database.Work;
import org.talentgraph.model.View;

/**
 * Judges all pairs of many demands and experts at once, as {@code match} judges each of them, but
 * without reasons: of a million pairs they would not fit into memory.
 */
@Component
public final class Scores {

  private final Records records;
  private final Taxonomies taxonomies;

  Scores(Records records, Taxonomies taxonomies) {
    this.records = records;
    this.taxonomies = taxonomies;
  }

  /**
   * The scores of all pairs.
   *
   * @param demands ids; those of which there is no record are left out, as for experts
   * @param view in which the records are read
   */
  public ScoreTable of(
      Collection<String> demands, Collection<String> experts, Weights weights, View view) {
    var known = taxonomies.get(view);
    return of(
        List.copyOf(records.read(RecordKind.DEMANDS, demands, known).values()),
        List.copyOf(records.read(RecordKind.EXPERTS, experts, known).values()),
        known,
        weights);
  }

  static ScoreTable of(
      List<DemandRecord> demands,
      List<ExpertRecord> experts,
      Taxonomies.Known known,
      Weights weights) {
    var table =
        new ScoreTable(
            demands.stream().map(DemandRecord::id).toList(),
            experts.stream().map(ExpertRecord::id).toList());
    var work = Work.current();
    IntStream.range(0, demands.size())
        .parallel()
        .forEach(
            row -> {
              var demand = demands.get(row);
              for (var column = 0; column < experts.size(); column++) {
                work.check();
                var pair = Pair.of(demand, experts.get(column), known);
                table.set(row, column, score(pair, weights), Obstacles.of(pair, List.of()));
              }
            });
    return table;
  }

  private static double score(Pair pair, Weights weights) {
    return Match.sum(Match.scored(Criteria.judge(pair, weights), weights));
  }
}
