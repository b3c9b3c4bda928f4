package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.MISSING_VALUE;
import static org.talentgraph.language.ErrorCode.NOT_IN_PASSAGE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds a new rule against the passages that it cites: how binding they are, whom they address,
 * whether a limit includes its number, and whether they have its numbers at all.
 */
record RuleChecks(MarkedPassages passages, Findings findings) {

  private static final List<String> GRANTING =
      List.of("SUBSIDY", "BONUS", "SHARE", "COMMISSION", "BENEFIT", "AGE_LIMIT");
  private static final List<String> NUMBERS =
      List.of("amountMin", "amountMax", "ageMax", "yearsMin", "recipientsMax", "workdaysMax");

  /** Before the number of a limit that excludes it. */
  private static final String BELOW = "(?:不满|未满|小于|低于|(?i:under|below|younger than))\\s*";

  /** Before the number of a limit that includes it. */
  private static final String UP_TO =
      "(?:不超过|不得超过|至多|(?i:up to|at most|not over|no older than|not older than))\\s*";

  /** After it. */
  private static final String OR_LESS = "\\s*(?:周岁|岁)?(?:及?以下|以内|（含)";

  void check(GivenFact rule) {
    if (!rule.record().containsKey("kind")) {
      return; // one that is there already is changed in part
    }
    if (!rule.record().containsKey("modality")) {
      findings.problem(rule.place().at("modality"), MISSING_VALUE, "rule.modality");
    }
    if (GRANTING.contains(String.valueOf(rule.record().get("kind")))
        && rule.text("audience", "zh").isEmpty()) {
      findings.problem(rule.place().at("audience.zh"), MISSING_VALUE, "rule.audience");
    }
    if (rule.record().containsKey("ageMax") && !rule.record().containsKey("ageExclusive")) {
      findings.problem(rule.place().at("ageExclusive"), MISSING_VALUE, "rule.limit");
    }
    var words = passages.words(rule.list(GivenFact.CITATIONS));
    if (!words.isEmpty()) {
      against(rule, words);
    }
  }

  private void against(GivenFact rule, String words) {
    var said = rule.record().get("modalityWord");
    if (said instanceof String word
        && !words.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
      findings.problem(rule.place().at("modalityWord"), NOT_IN_PASSAGE, "rule.word", word);
    }
    if (rule.record().get("ageMax") instanceof Integer age) {
      limit(rule, words, age);
    }
    for (var field : NUMBERS) {
      var value = rule.record().get(field);
      var number = value == null ? "" : value.toString();
      if (number.matches("\\d{1,18}") && !says(words, Long.parseLong(number))) {
        findings.warning(rule.place().at(field), NOT_IN_PASSAGE, "rule.number", field, number);
      }
    }
  }

  private void limit(GivenFact rule, String words, int age) {
    var number = "(?:" + String.join("|", NumberForms.of(age)) + ")";
    var excludes = Pattern.compile(BELOW + number).matcher(words).find();
    var includes =
        Stream.of(UP_TO + number, number + OR_LESS)
            .anyMatch(limit -> Pattern.compile(limit).matcher(words).find());
    var exclusive = Boolean.TRUE.equals(rule.record().get("ageExclusive"));
    Map<Boolean, String> wrong = Map.of(true, "rule.includes", false, "rule.excludes");
    if (excludes != includes && excludes != exclusive) {
      findings.problem(
          rule.place().at("ageExclusive"),
          NOT_IN_PASSAGE,
          String.valueOf(wrong.get(exclusive)),
          age);
    }
  }

  private static boolean says(String words, long number) {
    return NumberForms.of(number).stream()
        .map(form -> "(?<![\\d.,一二三四五六七八九十])(?:" + form + ")(?![\\d,]|\\.\\d|[一二三四五六七八九十百千万亿])")
        .anyMatch(form -> Pattern.compile(form).matcher(words).find());
  }
}
