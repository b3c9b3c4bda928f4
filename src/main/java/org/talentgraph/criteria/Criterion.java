package org.talentgraph.criteria;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * One thing that a match is judged by. Each criterion is the only value of an enum of its own, and
 * has the name that the schema gives it. {@link Criteria} lists all of them.
 */
public interface Criterion {

  /** The side whose wish a criterion stands for. */
  enum Side {
    DEMAND,
    EXPERT
  }

  /** The value of the enum {@code MatchCriterion} in the schema. */
  String name();

  Side side();

  /** The weight, unless the caller sets another one. */
  double weight();

  /** How well a pair meets the criterion; empty where the demand gives no cause to judge it. */
  Optional<Judgement> judge(Pair pair);

  /**
   * Whether the two have something in common by this criterion. Without any such a pair is no
   * match.
   */
  default boolean isShared(Pair pair) {
    return false;
  }

  /** The keys by which the index finds an expert. */
  Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known);

  /** The keys by which the index finds a demand. */
  Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known);

  /** The keys and words of the experts who meet the criterion for a demand. */
  Points expertsFor(DemandRecord demand, Taxonomies.Known known);

  /** The keys and words of the demands for which an expert meets the criterion. */
  Points demandsFor(ExpertRecord expert, Taxonomies.Known known);

  /** The key of experts of whom nothing is known, and of demands that ask for nothing. */
  default String unknown() {
    return "unknown " + name();
  }

  /** {@link #unknown()} if that is so. */
  default Stream<String> unknown(boolean unknown) {
    return unknown ? Stream.of(unknown()) : Stream.empty();
  }

  /**
   * Words of the criterion.
   *
   * @param key without the name of the criterion
   */
  default Text text(String key, @Nullable Object... arguments) {
    return Reasons.WORDS.text(name() + "." + key, arguments);
  }

  /** Words that are made only when somebody reads them. */
  default Supplier<Text> words(String key, @Nullable Object... arguments) {
    return () -> text(key, arguments);
  }
}
