package org.talentgraph.criteria;

import static java.util.Objects.requireNonNull;
import static org.talentgraph.criteria.SkillsCriterion.SKILLS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * What a match says of the wanted skills: which are mastered, which are met by a similar skill and
 * which are lacking. A level that is too low and a skill that was long unused are said of each.
 */
final class SkillReasons {

  /** After so many years without use a skill is said to be long unused. */
  private static final int LONG = 5;

  private final Pair pair;

  private SkillReasons(Pair pair) {
    this.pair = pair;
  }

  static Text reason(Pair pair) {
    var reasons = new SkillReasons(pair);
    var wanted = pair.skills().size();
    var mastered = reasons.with(SkillMatch.Fit.MASTERED, reasons::mastered);
    return Stream.of(
            Stream.of(
                mastered.isEmpty()
                    ? SKILLS.text("none", wanted)
                    : SKILLS.text("mastered", mastered.size(), wanted, Text.list(mastered))),
            part("similar", reasons.with(SkillMatch.Fit.SIMILAR, reasons::similar)),
            part(
                "lacking",
                reasons.with(
                    SkillMatch.Fit.LACKING, match -> reasons.name(match.demanded().skill()))))
        .flatMap(parts -> parts)
        .reduce((one, next) -> SKILLS.text("and", one, next))
        .map(all -> SKILLS.text("sentence", all))
        .orElseThrow();
  }

  private static Stream<Text> part(String key, List<Text> skills) {
    return skills.isEmpty()
        ? Stream.empty()
        : Stream.of(SKILLS.text(key, skills.size(), Text.list(skills)));
  }

  private List<Text> with(SkillMatch.Fit fit, Function<SkillMatch, Text> words) {
    return pair.skills().stream().filter(match -> match.fit() == fit).map(words).toList();
  }

  private Text mastered(SkillMatch match) {
    var skill = requireNonNull(match.counted());
    return noted(name(skill.skill()), notes(match, skill));
  }

  private Text similar(SkillMatch match) {
    var skill = requireNonNull(match.counted());
    List<Text> notes = new ArrayList<>(List.of(SKILLS.text("alike", alike(match))));
    notes.addAll(notes(match, skill));
    return noted(SKILLS.text("for", name(skill.skill()), name(match.demanded().skill())), notes);
  }

  private static Text noted(Text what, List<Text> notes) {
    return notes.isEmpty() ? what : SKILLS.text("noted", what, Text.list(notes));
  }

  private List<Text> notes(SkillMatch match, ExpertRecord.Mastered skill) {
    List<Text> notes = new ArrayList<>();
    if (skill.level() == null) {
      notes.add(SKILLS.text("named"));
    }
    if (isTooLow(match, skill)) {
      notes.add(SKILLS.text("low", level(skill), level(match)));
    }
    if (isLongUnused(skill)) {
      notes.add(SKILLS.text("old", String.valueOf(skill.lastUsed())));
    }
    return notes;
  }

  /** What each wanted skill lacks. */
  static List<Supplier<Text>> missing(Pair pair) {
    var reasons = new SkillReasons(pair);
    return pair.skills().stream().flatMap(match -> reasons.missing(match)).toList();
  }

  private Stream<Supplier<Text>> missing(SkillMatch match) {
    var wanted = match.demanded().skill();
    var counted = match.counted();
    if (counted == null) {
      return Stream.of(() -> SKILLS.text("lacks", name(wanted)));
    }
    if (match.fit() == SkillMatch.Fit.MASTERED) {
      return gaps(match, counted);
    }
    var own = own(wanted);
    Supplier<Text> gap =
        () ->
            SKILLS.text(
                own == null ? "gap" : "instead", name(wanted), name(counted.skill()), alike(match));
    return Stream.of(
            Stream.of(gap),
            own == null ? Stream.<Supplier<Text>>of() : gaps(match, own),
            gaps(match, counted))
        .flatMap(gaps -> gaps);
  }

  /** The wanted skill itself where the expert has it, though a similar one counts more. */
  private ExpertRecord.@Nullable Mastered own(String wanted) {
    return pair.expert().skills().stream()
        .filter(each -> each.skill().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  private Stream<Supplier<Text>> gaps(SkillMatch match, ExpertRecord.Mastered skill) {
    List<Supplier<Text>> gaps = new ArrayList<>();
    if (isTooLow(match, skill)) {
      gaps.add(() -> SKILLS.text("lower", name(skill.skill()), level(skill), level(match)));
    }
    if (isLongUnused(skill)) {
      gaps.add(
          () ->
              SKILLS.text(
                  "unused", name(skill.skill()), String.valueOf(skill.lastUsed()), unused(skill)));
    }
    return gaps.stream();
  }

  private Text name(String skill) {
    return pair.known().skills().name(skill);
  }

  private static Text level(ExpertRecord.Mastered skill) {
    return skill.level() == null ? SKILLS.text("unrated") : Reasons.WORDS.text(skill.level());
  }

  private static Text level(SkillMatch match) {
    return Reasons.WORDS.text(String.valueOf(match.demanded().level()));
  }

  private static boolean isTooLow(SkillMatch match, ExpertRecord.Mastered skill) {
    return SkillMatches.level(match.demanded().level(), skill) < 1;
  }

  private boolean isLongUnused(ExpertRecord.Mastered skill) {
    return unused(skill) >= LONG;
  }

  /** The years without use when the work starts; 0 where they are not known. */
  private int unused(ExpertRecord.Mastered skill) {
    var start = pair.demand().startsOn();
    var year = skill.lastUsed();
    return start == null || year == null ? 0 : Math.max(0, start.getYear() - year);
  }

  /** Rounded down, so that nothing but the same skill is 1.00 alike. */
  private static double alike(SkillMatch match) {
    return Math.floor(match.similarity() * 100 + 1e-6) / 100;
  }
}
