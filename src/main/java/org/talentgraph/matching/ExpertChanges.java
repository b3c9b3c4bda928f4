package org.talentgraph.matching;

import static org.talentgraph.matching.Relaxation.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Levels;
import org.talentgraph.criteria.Pair;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.criteria.SkillMatch;
import org.talentgraph.matching.Relaxation.Condition;

/** What an expert could do to fit a demand. Years of experience cannot be had at will. */
final class ExpertChanges {

  /** What is learnt anew takes so many steps besides those of its level. */
  private static final int NEW = 2;

  private final Pair pair;
  private final DemandRecord demand;
  private final ExpertRecord expert;

  private ExpertChanges(Pair pair) {
    this.pair = pair;
    this.demand = pair.demand();
    this.expert = pair.expert();
  }

  static List<Gap> of(Pair pair) {
    return new ExpertChanges(pair).gaps();
  }

  private List<Gap> gaps() {
    return Stream.of(
            pair.skills().stream().flatMap(each -> skill(each).stream()).map(List::of),
            expert.languages().isEmpty()
                ? Stream.<List<Relaxation>>empty()
                : demand.languages().stream()
                    .filter(each -> !each.isSpokenBy(expert))
                    .map(each -> List.of(language(each))),
            degree().stream().map(List::of),
            mode().stream().map(List::of),
            Stream.of(Gap.moves(pair).map(this::available).toList(), pay()))
        .flatMap(each -> each)
        .filter(changes -> !changes.isEmpty())
        .map(Gap::new)
        .toList();
  }

  private Optional<Relaxation> skill(SkillMatch match) {
    if (match.value() >= 1) {
      return Optional.empty();
    }
    var skill = match.wanted().id();
    var wanted =
        demand.skills().stream()
            .filter(each -> each.skill().equals(skill))
            .mapToInt(each -> Levels.SKILL.rank(each.level()))
            .max()
            .orElse(0);
    return Optional.of(
        expert.skills().stream()
            .filter(each -> each.skill().equals(skill))
            .findFirst()
            .map(own -> refreshed(own, wanted))
            .orElseGet(() -> mastered(skill, Math.max(1, wanted))));
  }

  private Relaxation mastered(String skill, int rank) {
    var level = Levels.SKILL.at(rank);
    return Relaxation.ofExpert(
        Condition.SKILL,
        skill,
        NEW + rank,
        () -> WORDS.text("expert.skill", pair.known().skills().name(skill), WORDS.text(level)),
        offer -> offer.mastering(skill, level, year()));
  }

  /** A skill that the expert has, in use again, and at the wanted level. */
  private Relaxation refreshed(ExpertRecord.Mastered own, int wanted) {
    var before = Levels.SKILL.rank(own.usualLevel());
    var level = Levels.SKILL.at(Math.max(before, wanted));
    var name = pair.known().skills().name(own.skill());
    return Relaxation.ofExpert(
        wanted > before ? Condition.SKILL_LEVEL : Condition.SKILL,
        own.skill(),
        Math.max(1, wanted - before),
        () ->
            wanted > before
                ? WORDS.text(
                    "expert.skillLevel", name, WORDS.text(level), WORDS.text(own.usualLevel()))
                : WORDS.text("expert.skillAgain", name, String.valueOf(own.lastUsed())),
        offer -> offer.mastering(own.skill(), level, year()));
  }

  private @Nullable Integer year() {
    return demand.startsOn() == null ? null : demand.startsOn().getYear();
  }

  private Relaxation language(DemandRecord.Required required) {
    var before = expert.languages().get(required.language());
    var after = required.level();
    return Relaxation.ofExpert(
        before == null ? Condition.LANGUAGE : Condition.LANGUAGE_LEVEL,
        required.language(),
        Levels.LANGUAGE.rank(after) + (before == null ? NEW : -Levels.LANGUAGE.rank(before)),
        () ->
            before == null
                ? WORDS.text(
                    after.isEmpty() ? "expert.anyLanguage" : "expert.language",
                    required.name(),
                    DemandChanges.name(after))
                : WORDS.text(
                    "expert.languageLevel",
                    required.name(),
                    DemandChanges.name(after),
                    DemandChanges.name(before)),
        offer -> offer.speaking(required.language(), after));
  }

  private Optional<Relaxation> degree() {
    var before = expert.degree();
    var after = demand.requiredDegree();
    if (before == null
        || after == null
        || Levels.DEGREE.rank(before) >= Levels.DEGREE.rank(after)) {
      return Optional.empty();
    }
    return Optional.of(
        Relaxation.ofExpert(
            Condition.DEGREE,
            "degree",
            Levels.DEGREE.rank(after) - Levels.DEGREE.rank(before),
            () ->
                WORDS.text("expert.degree", Reasons.WORDS.text(after), Reasons.WORDS.text(before)),
            offer -> offer.degree(after)));
  }

  private Optional<Relaxation> mode() {
    var mode = demand.mode();
    return mode == null || expert.modes().isEmpty() || expert.modes().contains(mode)
        ? Optional.empty()
        : Optional.of(
            Relaxation.ofExpert(
                Condition.MODE,
                "mode",
                1,
                () -> WORDS.text("expert.mode", Reasons.WORDS.text(mode)),
                offer -> offer.accepting(mode)));
  }

  /**
   * The expert is available for some times 30 days more.
   *
   * @param moves as {@link Gap#moves} has them: below 0 the work is too late for the expert
   */
  private Relaxation available(int moves) {
    var days = Math.abs(moves) * DemandChanges.DAYS;
    var from = expert.availableFrom();
    var to = expert.availableTo();
    var since = moves > 0 && from != null ? from.minusDays(days) : from;
    var until = moves < 0 && to != null ? to.plusDays(days) : to;
    return Relaxation.ofExpert(
        Condition.DATES,
        "dates",
        Math.abs(moves),
        () ->
            WORDS.text(
                "expert.available",
                DemandChanges.dates(since, until),
                DemandChanges.dates(from, to)),
        offer -> offer.available(since, until));
  }

  private List<Relaxation> pay() {
    var offered = demand.salaryOffered();
    var desired = expert.desiredSalary();
    return offered == null || desired == null || desired <= offered
        ? List.of()
        : Gap.tenths(desired, offered).mapToObj(after -> pay(after, desired)).toList();
  }

  private static Relaxation pay(int after, int before) {
    return Relaxation.ofExpert(
        Condition.PAY,
        "pay",
        10.0 * (before - after) / before,
        () -> WORDS.text("expert.pay", after, before),
        offer -> offer.salary(after));
  }
}
