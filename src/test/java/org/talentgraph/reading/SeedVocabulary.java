package org.talentgraph.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talentgraph.reading.Vocabulary.Term;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The vocabulary of the documented seed data, read without a database. */
final class SeedVocabulary {

  private static final Path FOLDER = Path.of("seed-data/documented");

  private SeedVocabulary() {}

  static Vocabulary read() throws IOException {
    Map<String, String> within = new HashMap<>();
    rows("relationships/WITHIN.csv").forEach(row -> within.put(row.get("from"), row.get("to")));
    List<Term> terms = new ArrayList<>();
    add(PartField.SKILL, "Skill", within, terms);
    add(PartField.INDUSTRY, "Industry", within, terms);
    add(PartField.LANGUAGE, "SpokenLanguage", within, terms);
    for (var type : List.of("Country", "Province", "City", "District", "Zone")) {
      add(PartField.PLACE, type, within, terms);
    }
    return new Vocabulary(terms, titles());
  }

  private static List<String> titles() throws IOException {
    return rows("relationships/HOLDS_POST.csv").stream()
        .flatMap(row -> Stream.of(row.get("titleEn"), row.get("titleZh")))
        .filter(title -> !title.isEmpty())
        .toList();
  }

  private static void add(
      PartField field, String type, Map<String, String> within, List<Term> terms)
      throws IOException {
    for (var row : rows("nodes/%s.csv".formatted(type))) {
      var aliases = row.getOrDefault("aliases", "");
      terms.add(
          new Term(
              field,
              row.get("id"),
              List.of(row.get("nameEn"), row.get("nameZh")),
              field == PartField.LANGUAGE
                  ? Lexicon.WORDS.phrases("languageName", row.get("code"))
                  : Stream.of(aliases.split("\\|")).filter(each -> !each.isEmpty()).toList(),
              Stream.iterate(within.get(row.get("id")), id -> id != null, within::get).toList()));
    }
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    try (var rows =
        new CsvMapper()
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(Files.readString(FOLDER.resolve(file), UTF_8))) {
      return rows.readAll();
    }
  }
}
