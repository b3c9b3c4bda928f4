package org.talentgraph.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.talentgraph.language.ErrorCode.BAD_VALUE;
import static org.talentgraph.language.ErrorCode.NOT_IN_PASSAGE;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.talentgraph.documents.Correction.Reading;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/**
 * Holds the days on which a record begins and ends against each other, and the end against the
 * document: one that neither its passages nor its amendments state is doubtful.
 *
 * @param facts those of the tables that begin or end; what the amendments end is not looked at
 * @param stored by ids, what the graph has of these days
 * @param amended the days from which on the document amends clauses
 */
record EndChecks(
    List<GivenFact> facts,
    Map<String, Row> stored,
    Set<LocalDate> amended,
    MarkedPassages passages,
    Findings findings) {

  private static final String BEGIN = "validFrom";
  private static final String END = "validTo";
  private static final String DAY = "DAY";
  private static final List<String> PRECISIONS = List.of("validToPrecision", "validPrecision");
  private static final String STORED = "id validFrom validTo validPrecision validToPrecision";

  static EndChecks of(
      List<GivenFact> facts, Amendments amendments, MarkedPassages passages, Reading reading) {
    var dated = facts.stream().filter(EndChecks::isDated).toList();
    return new EndChecks(
        dated,
        dated.stream()
            .collect(groupingBy(GivenFact::kind, mapping(GivenFact::id, toSet())))
            .entrySet()
            .stream()
            .flatMap(kind -> stored(kind.getKey(), kind.getValue(), reading))
            .collect(toMap(Row::id, Function.identity())),
        amendments.days().collect(toSet()),
        passages,
        reading.findings());
  }

  private static boolean isDated(GivenFact fact) {
    return fact.mapping() != null
        && (fact.record().containsKey(BEGIN) || fact.record().containsKey(END));
  }

  private static Stream<Row> stored(String kind, Set<String> ids, Reading reading) {
    return reading.graph().get(StringUtils.capitalize(kind), ids, STORED, View.WHOLE).stream();
  }

  void check() {
    facts.forEach(this::check);
  }

  private void check(GivenFact fact) {
    var begin = day(fact, BEGIN);
    var end = day(fact, END);
    if (end == null) {
      return;
    }
    var isGiven = fact.record().containsKey(END);
    if (begin != null && precision(fact).equals(DAY) && !begin.isBefore(end)) {
      findings.problem(
          fact.place().at(isGiven ? END : BEGIN),
          BAD_VALUE,
          "end.order",
          end.toString(),
          begin.toString());
    } else if (isGiven
        && !Boolean.TRUE.equals(fact.record().get("derived"))
        && !isStated(fact, begin, end)) {
      findings.warning(fact.place().at(END), NOT_IN_PASSAGE, "end.unsaid", end.toString());
    }
  }

  private @Nullable LocalDate day(GivenFact fact, String field) {
    var given = fact.record().get(field);
    var row = stored.get(fact.id());
    try {
      return given != null
          ? LocalDate.parse(given.toString())
          : row == null ? null : row.date(field);
    } catch (DateTimeParseException e) {
      return null; // told by the check of the cell
    }
  }

  private String precision(GivenFact fact) {
    var row = Optional.ofNullable(stored.get(fact.id()));
    return PRECISIONS.stream()
        .flatMap(
            field ->
                Stream.concat(
                    Stream.ofNullable(fact.record().get(field)),
                    row.map(each -> each.stringOrNull(field)).stream()))
        .map(String::valueOf)
        .findFirst()
        .orElse(DAY);
  }

  /** A text prints the last day, the day after it, or how long it lasts. */
  private boolean isStated(GivenFact fact, @Nullable LocalDate begin, LocalDate end) {
    if (amended.contains(end)) {
      return true;
    }
    var text = passages.text();
    return !passages.words(fact.list(GivenFact.CITATIONS)).isEmpty()
        && (Stream.of(end, end.minusDays(1))
                .anyMatch(day -> DayForms.of(day, precision(fact)).matcher(text).find())
            || begin != null
                && begin.isBefore(end)
                && DurationForms.standIn(text, Period.between(begin, end)));
  }
}
