package org.talentgraph.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
   */
  static GivenSource of(GivenFact fact, DocumentFolder folder) {
    var text = folder.text(DocumentFolder.TEXT).orElseThrow();
    var english = folder.text(DocumentFolder.ENGLISH_TEXT).orElse(null);
    complete(fact.record(), key(fact.id()) + ".txt", text, "ZH");
    return new GivenSource(fact, text, english == null ? null : translated(fact, english), english);
  }

  private static void complete(
      Map<String, Object> record, String file, DocumentText text, String language) {
    record.putIfAbsent("file", file);
    record.put("sha256", text.sha256());
    record.putIfAbsent("language", language);
  }

  private static GivenFact translated(GivenFact fact, DocumentText text) {
    Map<String, Object> record = new LinkedHashMap<>(fact.record());
    Stream.of("file", "language").forEach(record::remove);
    record.put("id", fact.id() + ENGLISH);
    record.put(
        "name",
        Map.of(
            "en", fact.text("name", "en") + " (English text)",
            "zh", fact.text("name", "zh") + "（英文本）"));
    complete(record, key(fact.id()) + ".en.txt", text, "EN");
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
