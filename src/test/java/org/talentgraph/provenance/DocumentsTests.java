package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.talentgraph.provenance.Documents.Document;

@ExtendWith(OutputCaptureExtension.class)
class DocumentsTests {

  private static final String TEXT = "“𠮷林” wants 3 welders.\n";
  private static final Document REPORT = new Document("report.txt", sha256(TEXT));

  @TempDir Path parent;

  private Path folder;
  private Documents documents;

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectory(parent.resolve("sources"));
    Files.writeString(folder.resolve("report.txt"), TEXT);
    documents = new Documents(folder);
  }

  @Test
  void countsCharactersOutsideTheBasicPlaneAsOne() {
    assertThat(documents.passage(REPORT, 1, 2)).contains("𠮷林");
    assertThat(documents.passage(REPORT, 5, 5)).contains("wants");
  }

  @Test
  void keepsWhatItHasRead() throws IOException {
    documents.passage(REPORT, 0, 1);
    Files.delete(folder.resolve("report.txt"));
    assertThat(documents.passage(REPORT, 5, 5)).contains("wants");
  }

  @Test
  void hasNoPassageOutsideTheDocument() {
    assertThat(documents.passage(REPORT, 19, 3)).contains("s.\n");
    assertThat(documents.passage(REPORT, 19, 4)).isEmpty();
    assertThat(documents.passage(REPORT, -1, 4)).isEmpty();
    assertThat(documents.passage(REPORT, 1, Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void showsNothingOfAChangedDocumentAndWarnsOnce(CapturedOutput output) throws IOException {
    Files.writeString(folder.resolve("report.txt"), TEXT + "Changed.");
    assertThat(documents.passage(REPORT, 0, 5)).isEmpty();
    assertThat(documents.passage(REPORT, 5, 5)).isEmpty();
    assertThat(output.getOut())
        .containsOnlyOnce("No passages of the document 'report.txt' are shown: its SHA-256 is");
  }

  @Test
  void warnsOnceOfAMissingDocument(CapturedOutput output) {
    var missing = new Document("missing.txt", REPORT.sha256());
    assertThat(documents.passage(missing, 0, 5)).isEmpty();
    assertThat(documents.passage(missing, 0, 5)).isEmpty();
    assertThat(output.getOut())
        .containsOnlyOnce("No passages of the document 'missing.txt' are shown: it cannot be read");
  }

  @Test
  void readsNothingOutsideItsFolder(CapturedOutput output) throws IOException {
    var outside = Files.writeString(parent.resolve("outside.txt"), TEXT);
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    for (var file : new String[] {"../outside.txt", outside.toString(), "link.txt"}) {
      assertThat(documents.passage(new Document(file, REPORT.sha256()), 0, 5)).as(file).isEmpty();
      assertThat(output.getOut())
          .contains("No passages of the document '" + file + "' are shown: its file name leads");
    }
  }

  @Test
  void showsNothingWhereNoFolderIsConfigured(CapturedOutput output) {
    assertThat(new Documents(null).passage(REPORT, 0, 5)).isEmpty();
    assertThat(output.getOut()).doesNotContain("report.txt");
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
