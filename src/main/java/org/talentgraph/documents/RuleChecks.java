package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.BAD_VALUE;
import static org.talentgraph.language.ErrorCode.MISSING_VALUE;
import static org.talentgraph.language.ErrorCode.NOT_IN_PASSAGE;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talentgraph.rules.Rule;

/**
 * Holds a new rule against the passages that it cites: how binding they are, whom they address,
 * whether a limit includes its number, and how long something lasts.
 *
 * @param origins the conditions that ask where somebody comes from
 */
record RuleChecks(Set<String> origins, MarkedPassages passages, Findings findings) {

  private static final List<String> BENEFITS =
      List.of(
          "SUBSIDY",
          "BONUS",
          "SHARE",
          "COMMISSION",
          "BENEFIT",
          "EXEMPTION",
          "VALIDITY_LIMIT",
          "TAX",
          "SERVICE_LEVEL",
          "ELIGIBLE_COST");
  private static final String AMOUNT_LIMIT = "AMOUNT_LIMIT";

  /** The fields by which a rule asks for something. */
  private static final List<String> ASKING =
      List.of(
          "ageMax",
          "yearsMin",
          "degree",
          "durationMin",
          "conditions",
          "industries",
          "qualifyingAwards",
          "requiredClasses");

  private static final Pattern FOREIGN = Pattern.compile("外国|外籍|(?i:foreign)");

  /** Before the number of a limit that excludes it. */
  private static final String BELOW = "(?:不满|未满|小于|低于|(?i:under|below|younger than))\\s*";

  /** Before the number of a limit that includes it. */
  private static final String UP_TO =
      "(?:不超过|不得超过|至多|(?i:up to|at most|not over|no older than|not older than))\\s*";

  /** After it. */
  private static final String OR_LESS = "\\s*(?:周岁|岁)?(?:及?以下|以内|（含)";

  void check(GivenFact rule) {
    durations(rule);
    if (!rule.record().containsKey("kind")) {
      return; // one that is there already is changed in part
    }
    if (!rule.record().containsKey("modality")) {
      findings.problem(rule.place().at("modality"), MISSING_VALUE, "rule.modality");
    }
    audience(rule);
    if (AMOUNT_LIMIT.equals(rule.record().get("kind")) && !rule.record().containsKey("caps")) {
      findings.problem(rule.place().at("caps"), MISSING_VALUE, "rule.caps");
    }
    if (rule.record().containsKey("ageMax") && !rule.record().containsKey("ageExclusive")) {
      findings.problem(rule.place().at("ageExclusive"), MISSING_VALUE, "rule.limit");
    }
    if (rule.record().containsKey("amountBasis") && rule.links("topics").isEmpty()) {
      findings.warning(rule.place().at("topics"), MISSING_VALUE, "rule.topics");
    }
    var words = passages.words(rule.list(GivenFact.CITATIONS));
    if (!words.isEmpty()) {
      against(rule, words);
    }
  }

  /** Months and days cannot be compared. */
  private void durations(GivenFact rule) {
    var shortest = DurationForms.read(rule.record().get("durationMin"));
    var longest = DurationForms.read(rule.record().get("durationMax"));
    if (shortest.isPresent()
        && longest.isPresent()
        && isAtLeast(shortest.get(), longest.get())
        && !isAtLeast(longest.get(), shortest.get())) {
      findings.problem(
          rule.place().at("durationMax"),
          BAD_VALUE,
          "rule.durations",
          shortest.get().toString(),
          longest.get().toString());
    }
  }

  private static boolean isAtLeast(Period one, Period other) {
    return one.toTotalMonths() >= other.toTotalMonths() && one.getDays() >= other.getDays();
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
  }

  /** Whom it addresses is said, and asked for by conditions. */
  private void audience(GivenFact rule) {
    var kind = String.valueOf(rule.record().get("kind"));
    var benefit = BENEFITS.contains(kind);
    var audience = rule.text("audience", "zh");
    if (audience.isEmpty() && (benefit || kind.equals("AGE_LIMIT"))) {
      findings.problem(rule.place().at("audience.zh"), MISSING_VALUE, "rule.audience");
    }
    if (!Rule.describes(kind) && ASKING.stream().noneMatch(rule.record()::containsKey)) {
      findings.problem(rule.place().at("conditions"), MISSING_VALUE, "rule.asks");
    } else if (benefit
        && FOREIGN.matcher(audience + rule.text("audience", "en")).find()
        && rule.links("conditions").stream().noneMatch(origins::contains)) {
      findings.warning(rule.place().at("conditions"), MISSING_VALUE, "rule.foreign");
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
}
