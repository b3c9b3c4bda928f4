package org.talentgraph.matching;

import static org.talentgraph.matching.Relaxation.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.Levels;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.language.Text;
import org.talentgraph.matching.Relaxation.Condition;

/** What a demand may give way in, each change by itself. */
final class DemandChanges {

  /** Work is moved by so many days at a time. */
  static final int DAYS = 30;

  static final List<String> MODES =
      List.of(
          "FULL_TIME",
          "CONTRACTED",
          "CONSULTING",
          "LECTURE",
          "SHORT_TERM",
          "PROJECT",
          "TRAINING",
          "ACADEMIC_EXCHANGE");

  private static final int YEARS = 2;

  /** To do without a skill is a greater step than most. */
  private static final int SKILL = 5;

  private final DemandRecord demand;
  private final Taxonomies.Known known;

  DemandChanges(DemandRecord demand, Taxonomies.Known known) {
    this.demand = demand;
    this.known = known;
  }

  /** One step in each condition, and doing without each language and each of several skills. */
  List<Relaxation> steps() {
    return Stream.of(
            demand.skills().stream()
                .filter(each -> Levels.SKILL.rank(each.level()) > 1)
                .map(each -> skill(each, Levels.SKILL.rank(each.level()) - 1)),
            demand.skills().stream().filter(_ -> isOneOfSeveral()).map(this::withoutSkill),
            demand.languages().stream().flatMap(this::languageSteps),
            degreeStep(),
            yearsStep(),
            Stream.of(-1, 1).filter(_ -> isDated()).map(this::later),
            MODES.stream()
                .filter(each -> demand.mode() != null && !each.equals(demand.mode()))
                .map(this::mode),
            Stream.ofNullable(demand.salaryOffered())
                .filter(offered -> offered > 0)
                .map(offered -> pay(offered + Math.ceilDiv(offered, 10))))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Relaxation> languageSteps(DemandRecord.Required required) {
    var rank = Levels.LANGUAGE.rank(required.level());
    return Stream.concat(
        rank > 1 ? Stream.of(language(required, rank - 1)) : Stream.empty(),
        Stream.of(withoutLanguage(required)));
  }

  private Stream<Relaxation> degreeStep() {
    var rank = Levels.DEGREE.rank(demand.requiredDegree());
    return rank == 0 ? Stream.empty() : Stream.of(degree(rank - 1));
  }

  private Stream<Relaxation> yearsStep() {
    var years = demand.minYears();
    return years == null || years <= 0
        ? Stream.empty()
        : Stream.of(years(Math.max(0, years - YEARS)));
  }

  boolean isDated() {
    return demand.startsOn() != null || demand.endsOn() != null;
  }

  Relaxation skill(DemandRecord.Wanted wanted, int rank) {
    var level = Levels.SKILL.at(rank);
    var before = String.valueOf(wanted.level());
    return Relaxation.ofDemand(
        Condition.SKILL_LEVEL,
        wanted.skill(),
        Levels.SKILL.rank(before) - rank,
        () ->
            WORDS.text(
                "demand.skillLevel",
                known.skills().name(wanted.skill()),
                WORDS.text(level),
                WORDS.text(before)),
        terms -> terms.skillLevel(wanted.skill(), level));
  }

  /** Whether a wanted skill may be done without. */
  boolean isOneOfSeveral() {
    return demand.skills().size() > 1;
  }

  Relaxation withoutSkill(DemandRecord.Wanted wanted) {
    return Relaxation.ofDemand(
        Condition.SKILL,
        wanted.skill(),
        SKILL,
        () -> WORDS.text("demand.withoutSkill", known.skills().name(wanted.skill())),
        terms -> terms.withoutSkill(wanted.skill()));
  }

  Relaxation language(DemandRecord.Required required, int rank) {
    var level = Levels.LANGUAGE.at(rank);
    return Relaxation.ofDemand(
        Condition.LANGUAGE_LEVEL,
        required.language(),
        Levels.LANGUAGE.rank(required.level()) - rank,
        () ->
            WORDS.text(
                "demand.languageLevel", required.name(), name(level), name(required.level())),
        terms -> terms.languageLevel(required.language(), level));
  }

  Relaxation withoutLanguage(DemandRecord.Required required) {
    return Relaxation.ofDemand(
        Condition.LANGUAGE,
        required.language(),
        Levels.LANGUAGE.rank(required.level()) + 1,
        () ->
            WORDS.text(
                required.level().isEmpty() ? "demand.withoutAny" : "demand.withoutLanguage",
                required.name(),
                name(required.level())),
        terms -> terms.withoutLanguage(required.language()));
  }

  /** How a level of a language is written. */
  static Object name(String level) {
    return level.equals("NATIVE") ? WORDS.text(level) : level;
  }

  /**
   * @param rank 0 for none
   */
  Relaxation degree(int rank) {
    var before = String.valueOf(demand.requiredDegree());
    var after = rank == 0 ? null : Levels.DEGREE.at(rank);
    return Relaxation.ofDemand(
        Condition.DEGREE,
        "degree",
        Levels.DEGREE.rank(before) - rank,
        () ->
            WORDS.text(
                "demand.degree",
                after == null ? WORDS.text("noDegree") : Reasons.WORDS.text(after),
                Reasons.WORDS.text(before)),
        terms -> terms.degree(after));
  }

  Relaxation years(int after) {
    var before = demand.minYears() == null ? 0 : demand.minYears();
    return Relaxation.ofDemand(
        Condition.YEARS,
        "years",
        (double) (before - after) / YEARS,
        () -> WORDS.text("demand.years", after, before),
        terms -> terms.years(after));
  }

  /** The work is later by some times 30 days; earlier below 0. */
  Relaxation later(int times) {
    var days = times * DAYS;
    var moved = demand.conditions().later(days);
    return Relaxation.ofDemand(
        Condition.DATES,
        "dates",
        Math.abs(times),
        () ->
            WORDS.text(
                days < 0 ? "demand.earlier" : "demand.later",
                Math.abs(days),
                dates(moved.startsOn(), moved.endsOn())),
        terms -> terms.later(days));
  }

  /** A time from one day to another, in words. */
  static Text dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return WORDS.text("anyTime");
    }
    return from == null
        ? WORDS.text("until", to)
        : to == null ? WORDS.text("from", from) : WORDS.text("between", from, to);
  }

  Relaxation mode(String mode) {
    return Relaxation.ofDemand(
        Condition.MODE,
        "mode",
        1,
        () ->
            WORDS.text(
                "demand.mode",
                Reasons.WORDS.text(mode),
                Reasons.WORDS.text(String.valueOf(demand.mode()))),
        terms -> terms.mode(mode));
  }

  Relaxation pay(int after) {
    var before = demand.salaryOffered() == null ? 0 : demand.salaryOffered();
    return Relaxation.ofDemand(
        Condition.PAY,
        "pay",
        10.0 * (after - before) / Math.max(1, before),
        () -> WORDS.text("demand.pay", after, before),
        terms -> terms.salary(after));
  }
}
