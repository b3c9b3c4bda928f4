package org.talentgraph.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Row;

/**
 * The document itself, as {@code facts/source.csv} has it; its English text, where there is one, is
 * a source of its own.
 *
 * @param fact with the name and the SHA-256 of its file
 * @param text as it is now
 * @param english the source of the English text; null where there is none
 */
record GivenSource(
    GivenFact fact,
    DocumentText text,
    @Nullable GivenFact english,
    @Nullable DocumentText englishText) {

  private static final String KIND = "source";
  private static final String PREFIX = "source:";
  private static final String ENGLISH = "-en";

  /**
   * @param fact as the table gives it
   * @param stored the source of an id as the graph has it, with its file and its language
   */
  static GivenSource of(
      GivenFact fact, DocumentFolder folder, Function<String, Optional<Row>> stored) {
    var text = folder.text(DocumentFolder.TEXT).orElseThrow();
    var english = folder.text(DocumentFolder.ENGLISH_TEXT).orElse(null);
    var record = fact.record();
    record.put("sha256", text.sha256());
    complete(record, Map.of("file", key(fact.id()) + ".txt", "language", "ZH"), stored);
    return new GivenSource(
        fact, text, english == null ? null : translated(fact, english, stored), english);
  }

  /** What the table does not give stays as it is; only what is not there yet is filled in. */
  private static void complete(
      Map<String, Object> record,
      Map<String, String> usual,
      Function<String, Optional<Row>> stored) {
    var known = stored.apply(String.valueOf(record.get("id")));
    usual.entrySet().stream()
        .filter(each -> known.filter(row -> row.has(each.getKey())).isEmpty())
        .forEach(each -> record.putIfAbsent(each.getKey(), each.getValue()));
  }

  private static GivenFact translated(
      GivenFact fact, DocumentText text, Function<String, Optional<Row>> stored) {
    Map<String, Object> record = new LinkedHashMap<>(fact.record());
    Stream.of("file", "language").forEach(record::remove);
    record.put("id", fact.id() + ENGLISH);
    record.put(
        "name",
        Map.of(
            "en", fact.text("name", "en") + " (English text)",
            "zh", fact.text("name", "zh") + "（英文本）"));
    record.put("sha256", text.sha256());
    complete(record, Map.of("file", key(fact.id()) + ".en.txt", "language", "EN"), stored);
    return new GivenFact(fact.place(), KIND, record, fact.mapping());
  }

  private static String key(String id) {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  String id() {
    return fact.id();
  }

  /** What ids of its passages begin with. */
  String key() {
    return key(fact.id());
  }

  boolean isMadeUp() {
    return Boolean.TRUE.equals(fact.record().get("synthetic"));
  }

  /**
   * One of its texts.
   *
   * @param fact the source that it is
   * @param file by which it comes
   * @param previous the file by which the text before comes, where it was corrected
   */
  record Version(GivenFact fact, DocumentText text, String file, String previous) {}

  List<Version> versions() {
    List<Version> versions = new ArrayList<>();
    versions.add(new Version(fact, text, DocumentFolder.TEXT, DocumentFolder.PREVIOUS_TEXT));
    if (english != null && englishText != null) {
      versions.add(
          new Version(
              english,
              englishText,
              DocumentFolder.ENGLISH_TEXT,
              DocumentFolder.PREVIOUS_ENGLISH_TEXT));
    }
    return versions;
  }

  List<GivenFact> facts() {
    return Stream.concat(Stream.of(fact), Stream.ofNullable(english)).toList();
  }
}
