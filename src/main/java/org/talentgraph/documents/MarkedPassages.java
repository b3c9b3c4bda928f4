package org.talentgraph.documents;

import static java.util.stream.Collectors.joining;
import static org.talentgraph.language.ErrorCode.AMBIGUOUS_PASSAGE;
import static org.talentgraph.language.ErrorCode.BAD_NUMBER;
import static org.talentgraph.language.ErrorCode.BAD_VALUE;
import static org.talentgraph.language.ErrorCode.MISSING_VALUE;
import static org.talentgraph.language.ErrorCode.PASSAGE_NOT_FOUND;
import static org.talentgraph.language.ErrorCode.REPEATED_VALUE;
import static org.talentgraph.language.ErrorCode.UNKNOWN_RECORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.talentgraph.language.Nearest;

/**
 * The passages that {@code facts/passages.csv} marks, by their keys; facts cite them by these. A
 * passage of which the English text has its counterpart is cited in both.
 */
final class MarkedPassages {

  static final String FILE = "facts/passages.csv";

  private static final String ID = "citation:";
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> COLUMNS =
      List.of(
          "key",
          "text",
          "start",
          "length",
          "english",
          "english.start",
          "how",
          "statement.zh",
          "statement.en");

  /** By which columns one of several places of a passage is chosen. */
  private static final Map<String, String> STARTS =
      Map.of("text", "start", "english", "english.start");

  private static final int SHOWN = 12;

  private final GivenSource source;
  private final Findings findings;
  private final Map<String, Marked> byKey = new LinkedHashMap<>();
  private final List<GivenFact> facts = new ArrayList<>();

  /**
   * A passage and, where it is marked, its counterpart in English.
   *
   * @param citations the ids by which it is cited
   * @param words what stands there, in both languages
   */
  private record Marked(List<String> citations, String words) {}

  private MarkedPassages(GivenSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  static MarkedPassages of(Table table, GivenSource source, Findings findings) {
    var passages = new MarkedPassages(source, findings);
    table.expect(COLUMNS, findings);
    table.rows().forEach(passages::add);
    return passages;
  }

  /** The citations to save. */
  List<GivenFact> facts() {
    return facts;
  }

  private void add(Table.Row row) {
    var key = row.cell("key");
    if (!KEY.matcher(key).matches() && !key.startsWith(ID)) {
      findings.problem(row.place().at("key"), BAD_VALUE, "passage.key", key);
      return;
    }
    if (row.cell("statement.en").isEmpty() || row.cell("statement.zh").isEmpty()) {
      findings.problem(row.place(), MISSING_VALUE, "passage.statement");
    }
    find(row, source.text(), "text").ifPresent(span -> add(row, key, span));
  }

  private void add(Table.Row row, String key, Span span) {
    List<String> citations = new ArrayList<>();
    var words = source.text().passage(span.start(), span.length());
    citations.add(cite(row, key, source.fact(), span, ""));
    var english = source.english();
    var englishText = source.englishText();
    if (english != null && englishText != null && !row.cell("english").isEmpty()) {
      var counterpart = find(row, englishText, "english");
      if (counterpart.isPresent()) {
        citations.add(cite(row, key, english, counterpart.get(), "-en"));
        words += "\n" + row.cell("english");
      }
    }
    if (byKey.put(key, new Marked(citations, words)) != null) {
      findings.problem(row.place().at("key"), REPEATED_VALUE, "passage.twice", key);
    }
  }

  /** Where a passage stands in a text, in characters. */
  record Span(int start, int length) {}

  private Optional<Span> find(Table.Row row, DocumentText text, String column) {
    var passage = row.cell(column);
    var place = row.place().at(column);
    if (passage.isEmpty()) {
      return given(row, text);
    }
    var places = text.placesOf(passage);
    var length = DocumentText.length(passage);
    if (places.isEmpty()) {
      notFound(place, text, passage);
      return Optional.empty();
    }
    if (places.size() == 1) {
      return Optional.of(new Span(places.getFirst(), length));
    }
    var start = STARTS.getOrDefault(column, column);
    var given = row.cell(start);
    var chosen = places.stream().filter(each -> each.toString().equals(given)).findFirst();
    if (chosen.isEmpty()) {
      findings.problem(
          place, AMBIGUOUS_PASSAGE, "passage.ambiguous", places.size(), places.toString(), start);
    }
    return chosen.map(each -> new Span(each, length));
  }

  private Optional<Span> given(Table.Row row, DocumentText text) {
    try {
      var span =
          new Span(
              Integer.parseUnsignedInt(row.cell("start")),
              Integer.parseUnsignedInt(row.cell("length")));
      if (text.has(span.start(), span.length())) {
        return Optional.of(span);
      }
      findings.problem(
          row.place(), PASSAGE_NOT_FOUND, "passage.outside", String.valueOf(text.points().length));
    } catch (NumberFormatException e) {
      findings.problem(row.place(), BAD_NUMBER, "passage.none");
    }
    return Optional.empty();
  }

  private void notFound(Place place, DocumentText text, String passage) {
    var beginning = text.beginningOf(passage);
    if (beginning.isBlank()) {
      findings.problem(place, PASSAGE_NOT_FOUND, "passage.nowhere");
    } else {
      findings.problem(
          place,
          PASSAGE_NOT_FOUND,
          "passage.differs",
          beginning.substring(Math.max(0, beginning.length() - SHOWN)),
          text.after(beginning, SHOWN),
          passage.substring(
              beginning.length(), Math.min(passage.length(), beginning.length() + SHOWN)));
    }
  }

  private String cite(Table.Row row, String key, GivenFact quoted, Span span, String ending) {
    var id = key.startsWith(ID) ? key + ending : ID + source.key() + "-" + key + ending;
    var statement = Map.of("en", row.cell("statement.en"), "zh", row.cell("statement.zh"));
    var how =
        source.isMadeUp() ? "SYNTHETIC" : row.cell("how").isEmpty() ? "STATED" : row.cell("how");
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", id);
    record.put("name", statement);
    record.put("statement", statement);
    record.put("start", span.start());
    record.put("length", span.length());
    record.put("how", how);
    record.put("synthetic", source.isMadeUp());
    record.put("source", Map.of("id", quoted.id()));
    facts.add(new GivenFact(row.place(), "citation", record, null));
    return id;
  }

  /** The ids of the citations for a key; other ids stay what they are. */
  List<String> citations(Place place, String key) {
    var marked = byKey.get(key);
    if (marked != null) {
      return marked.citations();
    }
    if (!key.startsWith(ID)) {
      var near = Nearest.to(key, byKey.keySet());
      findings.problem(place, UNKNOWN_RECORD, "passage.unknown", key, near);
    }
    return List.of(key);
  }

  /** What stands in the passages of some citations; empty where they are of other documents. */
  String words(List<?> citations) {
    return byKey.values().stream()
        .filter(marked -> marked.citations().stream().anyMatch(citations::contains))
        .map(Marked::words)
        .collect(joining("\n"));
  }

  /** Whether some citations are all of this document. */
  boolean haveAll(List<?> citations) {
    return citations.stream()
        .allMatch(id -> byKey.values().stream().anyMatch(each -> each.citations().contains(id)));
  }

  /** Both texts whole. */
  String text() {
    var english = source.englishText();
    return source.text().text() + (english == null ? "" : "\n" + english.text());
  }
}
