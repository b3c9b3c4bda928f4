package org.talentgraph.drafts;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.GivenNumber;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Vocabulary;

/** Refuses what a caller cannot mean: unknown ids, an end before the start, impossible numbers. */
record GivenCheck(Given given, Vocabulary vocabulary) {

  /**
   * @throws InvalidRequest {@code EMPTY_TEXT}, {@code BAD_PERIOD}, {@code UNKNOWN_RECORD}, {@code
   *     BAD_WEIGHTS}, {@code NUMBER_OUT_OF_RANGE} or {@code NEGATIVE_NUMBER}
   */
  void check() {
    if (given.words().isEmpty() && !given.isSomething()) {
      throw empty();
    }
    if (given.start() != null && given.end() != null && !given.start().isBefore(given.end())) {
      throw badPeriod();
    }
    var years = given.years() == null ? null : BigDecimal.valueOf(given.years());
    number(given.isDemand() ? "salaryOffered" : "desiredSalary", given.pay());
    number(given.isDemand() ? "minYears" : "yearsOfExperience", years);
    ids();
    weights();
  }

  private InvalidRequest empty() {
    return new InvalidRequest(
            ErrorCode.EMPTY_TEXT,
            "%s is empty. Give a text, a field to match by, or both.".formatted(given.argument()),
            "%s 为空。请给出文字、用于匹配的字段，或两者。".formatted(given.argument()))
        .about(given.argument());
  }

  private InvalidRequest badPeriod() {
    return new InvalidRequest(
            ErrorCode.BAD_PERIOD,
            "%s: the first day %s is not before %s, the first day after the end. Give an earlier first day or a later end."
                .formatted(given.argument(), given.start(), given.end()),
            "%s：第一天 %s 不早于结束后的第一天 %s。请给出更早的开始或更晚的结束。"
                .formatted(given.argument(), given.start(), given.end()))
        .about(given.argument());
  }

  private void number(String field, @Nullable BigDecimal number) {
    new GivenNumber(given.argument() + "." + field, number).check();
  }

  private void ids() {
    List<String> unknown = new ArrayList<>();
    collect(PartField.SKILL, given.skills(), DraftSkill::skill, unknown);
    collect(PartField.LANGUAGE, given.languages(), DraftLanguage::language, unknown);
    collect(PartField.INDUSTRY, given.industries(), id -> id, unknown);
    var place = given.place();
    collect(PartField.PLACE, place == null ? null : List.of(place), id -> id, unknown);
    if (!unknown.isEmpty()) {
      throw unknown(unknown.stream().distinct().collect(joining(", ")));
    }
  }

  private <T> void collect(
      PartField field, @Nullable List<T> list, Function<T, String> id, List<String> unknown) {
    if (list != null) {
      list.stream()
          .map(id)
          .filter(each -> vocabulary.find(field, each).isEmpty())
          .forEach(unknown::add);
    }
  }

  private InvalidRequest unknown(String ids) {
    return new InvalidRequest(
            ErrorCode.UNKNOWN_RECORD,
            "%s: there is no record %s of the kind that stands there. Give the ids of existing skills, languages, industries and places."
                .formatted(given.argument(), ids),
            "%s：没有相应类型的记录 %s。请给出已有技能、语言、产业和地点的 id。".formatted(given.argument(), ids))
        .about(given.argument());
  }

  private void weights() {
    var skills = given.skills();
    if (skills != null
        && skills.stream().anyMatch(each -> !(each.weight() > 0 && each.weight() <= 1))) {
      throw new InvalidRequest(
              ErrorCode.BAD_WEIGHTS,
              "%s.skills: a weight must be above 0 and at most 1.".formatted(given.argument()),
              "%s.skills：权重须大于 0 且不超过 1。".formatted(given.argument()))
          .about(given.argument() + ".skills");
    }
  }
}
