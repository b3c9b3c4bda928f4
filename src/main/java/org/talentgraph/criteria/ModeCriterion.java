package org.talentgraph.criteria;

import java.util.Optional;
import java.util.stream.Stream;
import org.talentgraph.language.Text;

/** Whether the expert accepts the way of working that the demand offers. */
public enum ModeCriterion implements Criterion {
  MODE;

  @Override
  public Side side() {
    return Side.EXPERT;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var mode = pair.demand().mode();
    if (mode == null) {
      return Optional.of(Judgement.of(1, words("any")));
    }
    var modes = pair.expert().modes();
    if (modes.isEmpty()) {
      return Optional.of(Judgement.unknown(words("unknown")));
    }
    return Optional.of(
        modes.contains(mode)
            ? Judgement.of(1, () -> text("accepted", name(mode)))
            : Judgement.of(0, () -> text("other", name(mode)))
                .without(() -> text("other", name(mode))));
  }

  private static Text name(String mode) {
    return Reasons.WORDS.text(mode);
  }

  /** The key of experts who accept a way of working, and of demands that offer it. */
  static String key(String mode) {
    return "mode " + mode;
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return expert.modes().isEmpty()
        ? unknown(true)
        : expert.modes().stream().map(ModeCriterion::key);
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    var mode = demand.mode();
    return mode == null ? unknown(true) : Stream.of(key(mode));
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var mode = demand.mode();
    return mode == null
        ? new Points()
        : new Points().key(key(mode), 1).key(unknown(), Judgement.UNKNOWN);
  }

  /** A demand that takes any way of working suits everybody. */
  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var points = new Points();
    expert.modes().stream().sorted().forEach(mode -> points.key(key(mode), 1));
    return points.key(unknown(), expert.modes().isEmpty() ? 1 - Judgement.UNKNOWN : 1);
  }
}
