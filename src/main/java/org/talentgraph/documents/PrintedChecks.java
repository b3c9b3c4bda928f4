package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.NOT_IN_PASSAGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds the numbers, shares, durations, periods and days of a new record against the passages: what
 * none of them has is doubtful.
 */
record PrintedChecks(MarkedPassages passages, Findings findings) {

  static final List<String> DURATIONS = List.of("durationMin", "durationMax");

  /** By the kind of a record, the fields with a number that its passages have. */
  private static final Map<String, List<String>> NUMBERS =
      Map.of(
          "rule",
          List.of(
              "amountMin",
              "amountMax",
              "ageMax",
              "yearsMin",
              "recipientsMax",
              "workdaysMin",
              "workdaysMax",
              "costMin",
              "costMax"),
          "publishedFigure",
          List.of("value"));

  /** By the kind of a record, the fields with a day that its document has. */
  private static final Map<String, List<String>> DAYS =
      Map.of("rule", List.of("validFrom"), "policy", List.of("issued", "validFrom"));

  private static final Map<String, String> PRECISIONS =
      Map.of("validFrom", "validPrecision", "issued", "issuedPrecision");

  private static final int MOST_DIGITS = 18;

  private static final Map<String, Pattern> PERIODS =
      Map.of(
          "MONTH", Pattern.compile("每个?月|按月|(?i:(?:a|per|each|every) month|monthly)"),
          "YEAR", Pattern.compile("每年|按年|年度|(?i:(?:a|per|each|every) year|yearly|annual)"),
          "ONCE", Pattern.compile("一次性|(?i:\\bonce\\b|one-time|one-off|lump)"));

  /** A rule is new where it has a kind, and another record where it has a name. */
  void check(GivenFact fact) {
    var isNew = fact.record().containsKey(fact.kind().equals("rule") ? "kind" : "name");
    var words = passages.words(fact.list(GivenFact.CITATIONS));
    if (!isNew || words.isEmpty() || Boolean.TRUE.equals(fact.record().get("derived"))) {
      return;
    }
    for (var field : NUMBERS.getOrDefault(fact.kind(), List.of())) {
      number(fact, field)
          .filter(number -> !NumberForms.standIn(words, NumberForms.of(number), ""))
          .ifPresent(_ -> doubt(fact, field));
    }
    if (fact.kind().equals("rule")) {
      share(fact, words);
      DURATIONS.forEach(field -> duration(fact, words, field));
      period(fact, words);
    }
    for (var field : DAYS.getOrDefault(fact.kind(), List.of())) {
      day(fact, field);
    }
  }

  private static Optional<BigDecimal> number(GivenFact fact, String field) {
    try {
      return Optional.ofNullable(fact.record().get(field))
          .map(value -> new BigDecimal(value.toString()))
          .filter(PrintedChecks::isPrintable);
    } catch (NumberFormatException e) {
      return Optional.empty(); // told by the check of the input
    }
  }

  /** What is negative or boundless the check of the input tells. */
  private static boolean isPrintable(BigDecimal number) {
    return number.signum() >= 0
        && Math.abs(number.scale()) <= MOST_DIGITS
        && number.precision() - number.scale() <= MOST_DIGITS;
  }

  private void share(GivenFact rule, String words) {
    number(rule, "share")
        .map(share -> NumberForms.of(share.movePointRight(2)))
        .filter(
            forms ->
                !NumberForms.standIn(words, forms, "\\s*(?:[%％]|(?i:per ?cent))")
                    && !NumberForms.standIn(
                        words, forms.stream().map(form -> "百分之" + form).toList(), ""))
        .ifPresent(_ -> doubt(rule, "share"));
  }

  /** One that an amendment leaves as it was stands in a passage of the document that it amends. */
  private void duration(GivenFact rule, String words, String field) {
    DurationForms.read(rule.record().get(field))
        .filter(_ -> passages.haveAll(rule.list(GivenFact.CITATIONS)))
        .filter(duration -> !duration.isZero() && !DurationForms.standIn(words, duration))
        .ifPresent(_ -> doubt(rule, field));
  }

  /** The passages name a period, and another one than the rule has. */
  private void period(GivenFact rule, String words) {
    var own = PERIODS.get(String.valueOf(rule.record().get("per")));
    if (own != null
        && !own.matcher(words).find()
        && PERIODS.values().stream().anyMatch(other -> other.matcher(words).find())) {
      doubt(rule, "per");
    }
  }

  private void day(GivenFact fact, String field) {
    try {
      var given = fact.record().get(field);
      var precision = fact.record().get(PRECISIONS.get(field));
      if (given != null
          && !DayForms.of(LocalDate.parse(given.toString()), String.valueOf(precision))
              .matcher(passages.text())
              .find()) {
        doubt(fact, field);
      }
    } catch (DateTimeParseException e) {
      return; // told by the check of the input
    }
  }

  private void doubt(GivenFact fact, String field) {
    findings.warning(
        fact.place().at(field),
        NOT_IN_PASSAGE,
        "rule.number",
        field,
        String.valueOf(fact.record().get(field)));
  }
}
