package org.talentgraph.criteria;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.model.Reference;

/**
 * How well the expert masters the skills that the demand wants. {@link SkillMatches} gives the
 * exact value; the keys find similar skills as well, and tell steps of levels, years and shares.
 */
public enum SkillsCriterion implements Criterion {
  SKILLS;

  /** Keys tell the year of a last use apart by this many periods of this many years. */
  private static final int PERIODS = 3;

  private static final int PERIOD = 5;

  /** Keys tell the share of a skill in what a demand wants apart by this many steps. */
  private static final int SHARES = 5;

  /** The years since the last use that a skill is taken to have if it is only alike. */
  private static final int USUAL_AGE = 7;

  /**
   * How much of a skill is left after the years without use.
   *
   * @param wanted of the wanted skill itself, at least
   * @param alike of a skill that is alike, on average
   */
  private record Left(double wanted, double alike) {

    static final Left ALL = new Left(1, 1);

    static final Left SOME =
        new Left(SkillMatches.recency(PERIODS * PERIOD), SkillMatches.recency(USUAL_AGE));
  }

  @Override
  public Side side() {
    return Side.DEMAND;
  }

  @Override
  public double weight() {
    return 0.40;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var skills = pair.skills();
    return skills.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Judgement(
                Math.min(1, skills.stream().mapToDouble(SkillMatch::gain).sum()),
                () -> SkillReasons.reason(pair),
                path(pair),
                met(pair).flatMap(each -> each.citations().stream()).distinct().toList(),
                SkillReasons.missing(pair)));
  }

  @Override
  public boolean isShared(Pair pair) {
    return met(pair).findAny().isPresent();
  }

  private static Stream<SkillMatch> met(Pair pair) {
    return pair.skills().stream().filter(each -> each.fit() != SkillMatch.Fit.LACKING);
  }

  /** From the expert to the demand by the skill that adds most. */
  private static List<Reference> path(Pair pair) {
    var expert = Stream.of(new Reference(pair.expert().id()));
    var demand = Stream.of(new Reference(pair.demand().id()));
    return met(pair)
        .max(comparingDouble(SkillMatch::gain))
        .map(best -> Stream.of(expert, best.path(), demand).flatMap(each -> each))
        .map(path -> path.distinct().toList())
        .orElse(List.of());
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return expert.skills().stream().flatMap(each -> keysOf(each, known.skills()));
  }

  private static Stream<String> keysOf(ExpertRecord.Mastered skill, Taxonomy taxonomy) {
    var rank = Math.max(1, Levels.SKILL.rank(skill.usualLevel()));
    return Stream.of(
            taxonomy.andBroader(skill.skill()).stream()
                .flatMap(term -> MatchKey.steps(term, 1, rank)),
            Stream.of(itself(skill.skill())),
            used(skill))
        .flatMap(keys -> keys);
  }

  /** The key of a skill that no narrower skill has. */
  public static String itself(String skill) {
    return "itself " + skill;
  }

  /** The keys of the period in which a skill was last used, and of some periods before. */
  private static Stream<String> used(ExpertRecord.Mastered skill) {
    var year = skill.lastUsed();
    return year == null
        ? Stream.of(used(skill.skill(), null))
        : IntStream.rangeClosed(0, PERIODS)
            .mapToObj(ago -> used(skill.skill(), year / PERIOD * PERIOD - ago * PERIOD));
  }

  /**
   * The key of a skill that was used in a year or later.
   *
   * @param year the first one of a period; null where it is not known
   */
  private static String used(String skill, @Nullable Integer year) {
    return "used " + skill + " " + (year == null ? "unknown" : year);
  }

  /** A demand has as many steps of a skill as the skill has shares in what it wants. */
  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    var all = demand.skills().stream().mapToDouble(DemandRecord.Wanted::weight).sum();
    Map<String, Double> shares = new TreeMap<>();
    for (var wanted : demand.skills()) {
      for (var term : known.skills().andBroader(wanted.skill())) {
        shares.merge(term, wanted.weight() / all, Double::sum);
      }
    }
    return Stream.concat(
        shares.entrySet().stream()
            .flatMap(each -> MatchKey.steps(each.getKey(), 1, rounded(SHARES * each.getValue()))),
        demand.skills().stream().map(wanted -> itself(wanted.skill())));
  }

  /** A half counts as one, also where adding up made it a little less. */
  private static int rounded(double share) {
    return (int) Math.round(share + 1e-9);
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = new Points();
    var sum = demand.skills().stream().mapToDouble(known::importance).sum();
    var start = demand.startsOn();
    for (var wanted : demand.skills()) {
      var share = known.importance(wanted) / sum;
      var levels = Math.max(1, Levels.SKILL.rank(wanted.level()));
      var left = start == null ? Left.ALL : Left.SOME;
      addAlike(wanted.skill(), share, levels, left, points, known);
      if (start != null) {
        addRecent(wanted.skill(), share * usual(levels), start.getYear(), points);
      }
    }
    return points;
  }

  /** The share of a wanted level that is reached on average. */
  private static double usual(int levels) {
    return (levels + 1) / (2.0 * levels);
  }

  /**
   * Asks for a skill and for skills that are alike: by the keys of the broader terms, which count
   * what the terms below them have on average, and by the own key of each skill that is more alike
   * than that.
   *
   * @param share of the skill in all that is asked for
   */
  private static void addAlike(
      String skill, double share, int levels, Left left, Points points, Taxonomies.Known known) {
    ToDoubleFunction<String> worth = term -> term.equals(skill) ? left.wanted() : left.alike();
    for (var step : BroaderSteps.of(skill, known.skills(), known, worth)) {
      MatchKey.steps(step.term(), 1, levels)
          .forEach(key -> points.key(key, share * step.more() / levels));
      for (var like : step.like()) {
        if (like.similarity() >= Taxonomy.ALIKE) {
          var more = worth.applyAsDouble(like.term()) * like.similarity() - step.value();
          points.key(itself(like.term()), share * usual(levels) * more);
        }
      }
    }
  }

  /** Adds more for each period nearer to the start, and all where the last use is not known. */
  private static void addRecent(String skill, double share, int year, Points points) {
    var before = Left.SOME.wanted();
    for (var period = PERIODS - 1; period >= 0; period--) {
      var from = year / PERIOD * PERIOD - period * PERIOD;
      var recency = SkillMatches.recency(year - from - PERIOD / 2.0);
      points.key(used(skill, from), share * (recency - before));
      before = recency;
    }
    points.key(used(skill, null), share * (1 - Left.SOME.wanted()));
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var skills = expert.skills().stream().map(ExpertRecord.Mastered::skill).toList();
    var points = new Points();
    BroaderSteps.best(skills, known.skills(), known)
        .forEach(
            (term, more) ->
                MatchKey.steps(term, 1, SHARES).forEach(key -> points.key(key, more / SHARES)));
    return points;
  }

  /** Asks for records that have skills alike, of whatever level; a rare skill counts more. */
  public static Points alike(List<String> skills, Taxonomies.Known known) {
    var points = new Points();
    var sum = skills.stream().mapToDouble(known::rarity).sum();
    skills.forEach(skill -> addAlike(skill, known.rarity(skill) / sum, 1, Left.ALL, points, known));
    return points;
  }
}
