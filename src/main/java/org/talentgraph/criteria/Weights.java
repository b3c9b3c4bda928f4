package org.talentgraph.criteria;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/**
 * How much each criterion counts; the weights add up to 1.
 *
 * @param shares the weights by criterion, each from 0 to 1
 */
public record Weights(Map<Criterion, Double> shares) {

  /** Weights as a caller gives them need not add up more exactly. */
  private static final double TOLERANCE = 1e-6;

  /** The weight that a caller sets for the criterion with a name. */
  public record Weight(String criterion, double weight) {}

  /**
   * The weights that a caller sets, those of {@link Criterion} where none are set. A criterion that
   * is not named counts nothing.
   *
   * @throws InvalidRequest {@code BAD_WEIGHTS} if one is negative or no number, a criterion is
   *     named twice, or they do not add up to 1
   */
  public static Weights of(@Nullable List<Weight> given) {
    Map<Criterion, Double> shares = new HashMap<>();
    for (var criterion : Criteria.ALL) {
      shares.put(criterion, given == null ? criterion.weight() : 0.0);
    }
    if (given != null) {
      given.forEach(each -> shares.put(Criteria.named(each.criterion()), each.weight()));
      check(given);
    }
    return new Weights(shares);
  }

  private static void check(List<Weight> given) {
    var sum = given.stream().mapToDouble(Weight::weight).sum();
    var criteria = given.stream().map(Weight::criterion).distinct().count();
    if (criteria < given.size()
        || given.stream().anyMatch(each -> !(each.weight() >= 0))
        || !(Math.abs(sum - 1) <= TOLERANCE)) {
      var listed =
          given.stream()
              .map(each -> each.criterion() + " " + each.weight())
              .collect(Collectors.joining(", "));
      throw new InvalidRequest(
              ErrorCode.BAD_WEIGHTS,
              "weights: %s. Name each criterion once, with a weight of 0 or more, so that they add up to 1; they add up to %s."
                  .formatted(listed, sum),
              "weights：%s。每个准则只列一次，权重不小于 0，总和为 1；现在的总和为 %s。".formatted(listed, sum))
          .about("weights");
    }
  }

  /**
   * The weights of the criteria of one side alone.
   *
   * @throws InvalidRequest {@code BAD_WEIGHTS} if these count nothing
   */
  public Weights judging(MatchSide side) {
    Map<Criterion, Double> kept = new HashMap<>(shares);
    kept.keySet().removeIf(criterion -> !side.has(criterion));
    if (kept.values().stream().allMatch(share -> share == 0)) {
      throw judgeNothing();
    }
    return new Weights(kept);
  }

  /** That weights were given by which nothing can be judged. */
  public static InvalidRequest judgeNothing() {
    return new InvalidRequest(
            ErrorCode.BAD_WEIGHTS,
            "weights: nothing can be judged by these criteria: the demand does not ask for them, or"
                + " judge leaves them out. Give a weight to another criterion, such as SKILLS.",
            "weights：无法按这些准则评判：需求未提出相应要求，或被 judge 排除。请为其他准则（例如 SKILLS）设权重。")
        .about("weights");
  }

  public double weight(Criterion criterion) {
    return shares.getOrDefault(criterion, 0.0);
  }

  /** What the criteria count together. */
  public double sum(Collection<Criterion> criteria) {
    return criteria.stream().mapToDouble(this::weight).sum();
  }
}
