package org.talentgraph.matching;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The scores of pairs of demands, by rows, and experts, by columns, and what rules pairs out. */
public final class ScoreTable {

  private static final Obstacles.Kind[] KINDS = Obstacles.Kind.values();

  private final List<String> demands;
  private final List<String> experts;
  private final double[][] scores;

  /** A bit for each kind of obstacle. */
  private final int[][] obstacles;

  ScoreTable(List<String> demands, List<String> experts) {
    this.demands = demands;
    this.experts = experts;
    this.scores = new double[demands.size()][experts.size()];
    this.obstacles = new int[demands.size()][experts.size()];
  }

  void set(int demand, int expert, double score, Collection<Obstacles.Obstacle> found) {
    scores[demand][expert] = score;
    for (var obstacle : found) {
      obstacles[demand][expert] |= 1 << obstacle.kind().ordinal();
    }
  }

  /** The ids of the demands, in the order of the rows. */
  public List<String> demands() {
    return demands;
  }

  /** The ids of the experts, in the order of the columns. */
  public List<String> experts() {
    return experts;
  }

  /** The score of a pair, from 0 to 1, even where something rules it out. */
  public double score(int demand, int expert) {
    return scores[demand][expert];
  }

  public boolean isRuledOut(int demand, int expert) {
    return obstacles[demand][expert] != 0;
  }

  /** What rules a pair out by its two records alone. */
  public Set<Obstacles.Kind> obstacles(int demand, int expert) {
    var found = EnumSet.noneOf(Obstacles.Kind.class);
    for (var kind : KINDS) {
      if ((obstacles[demand][expert] & 1 << kind.ordinal()) != 0) {
        found.add(kind);
      }
    }
    return found;
  }
}
