package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.talentgraph.provenance.DocumentedData.Cell;
import org.talentgraph.provenance.Documents.Document;

/** The documented data in its own words, in both languages, with citations that lead somewhere. */
class DocumentedDataTests {

  private static final DocumentedData DATA = new DocumentedData();
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Test
  void noTextIsCopiedFromADocument() {
    Catalogue.assumePresent();
    var wording = new Wording(Catalogue.folder());
    assertThat(DATA.cells().filter(cell -> !cell.language().isEmpty() && !cell.isName()))
        .filteredOn(cell -> wording.isCopied(cell.value()))
        .isEmpty();
  }

  @Test
  void noQuestionIsCopiedFromADocument() throws IOException {
    Catalogue.assumePresent();
    var wording = new Wording(Catalogue.folder());
    try (var files = Files.list(Path.of("graph-schema/questions"))) {
      assertThat(files.toList()).isNotEmpty().noneMatch(file -> wording.isCopied(read(file)));
    }
  }

  @Test
  void aCopiedTextWouldBeNoticed() throws IOException {
    Catalogue.assumePresent();
    var wording = new Wording(Catalogue.folder());
    for (var row : Catalogue.rows()) {
      var words = row.quote().split("\\W+").length;
      var characters = CHINESE.matcher(row.quote()).results().count();
      if (words > 12 || characters > 20) {
        assertThat(wording.isCopied(row.quote())).as(row.quote()).isTrue();
      }
    }
  }

  @Test
  void everyPassageIsInItsDocument() {
    Catalogue.assumePresent();
    var documents = new Documents(Catalogue.folder());
    var sources = DATA.targets("citation", "QUOTES");
    assertThat(DATA.nodes("Citation"))
        .filteredOn(citation -> !citation.get("start").isEmpty())
        .hasSizeGreaterThan(209)
        .allSatisfy(
            citation -> {
              var source = DATA.node("Source", sources.get(citation.get("id")));
              var start = Integer.parseInt(citation.get("start"));
              var length = Integer.parseInt(citation.get("length"));
              var document = new Document(source.get("file"), source.get("sha256"));
              assertThat(documents.passage(document, start, length))
                  .hasValueSatisfying(passage -> assertThat(passage).isNotBlank());
              assertThat(citation.get("id"))
                  .endsWith("%s@%d+%d".formatted(key(source.get("id")), start, length));
            });
  }

  @Test
  void everyDocumentIsTheOneThatWasRead() {
    Catalogue.assumePresent();
    assertThat(DATA.nodes("Source"))
        .filteredOn(source -> !source.get("file").isEmpty())
        .hasSize(5)
        .allMatch(source -> Files.exists(Catalogue.folder().resolve(source.get("file"))));
  }

  @Test
  void everyTextIsInBothLanguages() {
    assertThat(DATA.cells())
        .filteredOn(cell -> !cell.language().isEmpty())
        .allMatch(
            cell -> {
              var other = cell.language().equals("En") ? "Zh" : "En";
              var column = cell.column().substring(0, cell.column().length() - 2) + other;
              return !cell.row().getOrDefault(column, "").isEmpty();
            });
  }

  @Test
  void everyNodeHasAName() {
    assertThat(DATA.cells())
        .filteredOn(cell -> cell.column().equals("id"))
        .extracting(Cell::row)
        .filteredOn(row -> !row.get("id").startsWith("citation:"))
        .isNotEmpty()
        .allMatch(row -> !row.get("nameEn").isEmpty() && !row.get("nameZh").isEmpty());
  }

  @Test
  void englishIsEnglishAndChineseIsChinese() {
    assertThat(DATA.cells().filter(cell -> cell.language().equals("En")))
        .noneMatch(cell -> CHINESE.matcher(cell.value()).find());
    assertThat(DATA.cells().filter(cell -> cell.language().equals("Zh")))
        .filteredOn(cell -> !isNameOfAPerson(cell)) // printed in Latin letters only
        .allMatch(cell -> CHINESE.matcher(cell.value()).find());
  }

  @Test
  void everyTopIndustryIsMappedToIsic() {
    var vocabularies = DATA.targets("vocabulary-term", "TERM_OF");
    var mapped =
        DATA.relationships("MAPS_TO").stream()
            .filter(row -> "vocabulary:isic-rev-4".equals(vocabularies.get(row.get("from"))))
            .map(row -> row.get("to"))
            .toList();
    var narrower = DATA.targets("industry", "BROADER");
    assertThat(DATA.nodes("Industry"))
        .extracting(row -> row.get("id"))
        .filteredOn(id -> !narrower.containsKey(id))
        .isNotEmpty()
        .isSubsetOf(mapped);
  }

  private static boolean isNameOfAPerson(Cell cell) {
    return cell.isName() && cell.file().matches("nodes/(Expert|Contact)\\.csv");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String id) {
    return id.substring(id.indexOf(':') + 1);
  }
}
