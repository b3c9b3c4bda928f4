package org.talentgraph.criteria;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentgraph.language.Text;

/** Whether the expert's highest degree is enough for the demand. */
public enum DegreeCriterion implements Criterion {
  DEGREE;

  private static final String KEY = "degree";
  private static final int HIGHEST = Levels.DEGREE.highest();

  @Override
  public Side side() {
    return Side.DEMAND;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var wanted = pair.demand().requiredDegree();
    if (wanted == null) {
      return Optional.empty();
    }
    var degree = pair.expert().degree();
    return Optional.of(
        degree == null ? Judgement.unknown(words("unknown")) : judge(degree, wanted));
  }

  private Judgement judge(String degree, String wanted) {
    var reached = (double) Levels.DEGREE.rank(degree) / Levels.DEGREE.rank(wanted);
    var enough = reached >= 1;
    Supplier<Text> reason = () -> text(enough ? "enough" : "lower", name(degree), name(wanted));
    return Judgement.of(Math.min(1, reached), reason).without(enough ? null : reason);
  }

  private static Text name(String degree) {
    return Reasons.WORDS.text(degree);
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    var rank = Levels.DEGREE.rank(expert.degree());
    return rank == 0 ? unknown(true) : MatchKey.steps(KEY, 1, rank);
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    var rank = Levels.DEGREE.rank(demand.requiredDegree());
    return rank == 0 ? unknown(true) : MatchKey.steps(KEY, rank, HIGHEST);
  }

  /** Leaves out what every known degree is worth at least. */
  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = new Points();
    var wanted = Levels.DEGREE.rank(demand.requiredDegree());
    if (wanted > 0) {
      var least = Math.min(1.0 / wanted, Judgement.UNKNOWN);
      points.key(MatchKey.step(KEY, 1), 1.0 / wanted - least);
      MatchKey.steps(KEY, 2, wanted).forEach(key -> points.key(key, 1.0 / wanted));
      points.key(unknown(), Judgement.UNKNOWN - least);
    }
    return points;
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var rank = Levels.DEGREE.rank(expert.degree());
    return rank == 0
        ? new Points()
        : new Points().key(MatchKey.step(KEY, rank), 1).key(unknown(), Judgement.UNKNOWN);
  }
}
