package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.talentgraph.criteria.Criteria;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Judgement;
import org.talentgraph.criteria.Scored;
import org.talentgraph.criteria.SkillMatch;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * How well an expert and a demand fit: the score is the sum of the contributions of the criteria.
 *
 * @param score from 0 to 1
 * @param forDemand the score by what the demand wants alone, from 0 to 1
 * @param forExpert the score by what the expert wants alone, from 0 to 1
 * @param lacking what is not known or not there
 * @param obstacles what rules the pair out
 * @param whatIf the pair itself
 * @param help searched only when somebody asks for it
 */
public record Match(
    Reference expert,
    Reference demand,
    double score,
    double forDemand,
    double forExpert,
    List<Scored> criteria,
    List<SkillMatch> skills,
    List<Supplier<Text>> lacking,
    List<Obstacles.Obstacle> obstacles,
    WhatIf whatIf,
    Supplier<List<Help>> help) {

  /** The best first; equal ones by their ids, so that the order is always the same. */
  static final Comparator<Match> BEST_FIRST =
      comparingDouble((Match match) -> -match.score())
          .thenComparing(match -> match.expert().id())
          .thenComparing(match -> match.demand().id());

  /** What tells the pair apart from others. */
  String key() {
    return expert.id() + " " + demand.id();
  }

  /** Whether the expert or the demand is made up. */
  boolean isMadeUp() {
    return Boolean.TRUE.equals(whatIf.expert().synthetic())
        || Boolean.TRUE.equals(whatIf.demand().synthetic());
  }

  /** What is not known or not there, in words. */
  public List<Text> missing() {
    return lacking.stream().map(Supplier::get).distinct().toList();
  }

  public static Match of(
      DemandRecord demand,
      ExpertRecord expert,
      Taxonomies.Known known,
      Weights weights,
      Collection<String> excluded) {
    return of(new WhatIf(demand, expert, known, weights, excluded));
  }

  static Match of(WhatIf whatIf) {
    var pair = whatIf.pair();
    var judged = Criteria.judge(pair, whatIf.weights());
    var scored = scored(judged, whatIf.weights());
    var score = sum(scored);
    var obstacles = Obstacles.of(pair, whatIf.excluded());
    return new Match(
        new Reference(pair.expert().id()),
        new Reference(pair.demand().id()),
        score,
        side(scored, Criterion.Side.DEMAND),
        side(scored, Criterion.Side.EXPERT),
        scored,
        pair.skills(),
        judged.values().stream().flatMap(each -> each.missing().stream()).toList(),
        obstacles,
        whatIf,
        SingletonSupplier.of(() -> Help.of(whatIf, score, obstacles)));
  }

  /** Whether any criterion with a weight has a cause to be judged. */
  boolean isJudged() {
    return !criteria.isEmpty();
  }

  boolean hasNothingInCommon() {
    return obstacles.stream().anyMatch(each -> each.kind() == Obstacles.Kind.NOTHING_IN_COMMON);
  }

  /** Their weights are shares of all that are judged; 0 where these count nothing. */
  static List<Scored> scored(Map<Criterion, Judgement> judged, Weights weights) {
    var sum = weights.sum(judged.keySet());
    return judged.entrySet().stream()
        .map(
            each ->
                scored(
                    each.getKey(),
                    each.getValue(),
                    sum == 0 ? 0 : weights.weight(each.getKey()) / sum))
        .toList();
  }

  private static Scored scored(Criterion criterion, Judgement judgement, double weight) {
    return new Scored(
        criterion,
        judgement.value(),
        weight,
        judgement.value() * weight,
        judgement.reason(),
        judgement.path(),
        judgement.citations());
  }

  static double sum(List<Scored> scored) {
    return scored.stream().mapToDouble(Scored::contribution).sum();
  }

  private static double side(List<Scored> scored, Criterion.Side side) {
    var some = scored.stream().filter(each -> each.criterion().side() == side).toList();
    var weight = some.stream().mapToDouble(Scored::weight).sum();
    return weight == 0 ? 0 : sum(some) / weight;
  }

  /** The same match, ruled out because a better one is of the same person. */
  Match twinOf(String other) {
    return ruledOutBy(Obstacles.Obstacle.of(Obstacles.Kind.SAME_PERSON, other));
  }

  /** The same match where nothing more rules it out. */
  Match ruledOutBy(Obstacles.@Nullable Obstacle obstacle) {
    if (obstacle == null) {
      return this;
    }
    List<Obstacles.Obstacle> more = new ArrayList<>(obstacles);
    more.add(obstacle);
    return with(more, () -> Help.of(whatIf, score, more));
  }

  /** The same match, which follows a page with this last one. */
  Match behind(Match last) {
    return with(obstacles, () -> Help.toOvertake(last.whatIf(), whatIf));
  }

  /** What would help the pair, as far as its two records may change. */
  public List<Help> whatWouldHelp() {
    return help.get();
  }

  private Match with(List<Obstacles.Obstacle> obstacles, Supplier<List<Help>> help) {
    return new Match(
        expert,
        demand,
        score,
        forDemand,
        forExpert,
        criteria,
        skills,
        lacking,
        obstacles,
        whatIf,
        SingletonSupplier.of(help));
  }
}
