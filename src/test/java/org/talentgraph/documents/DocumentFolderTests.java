package org.talentgraph.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import tools.jackson.databind.json.JsonMapper;

/** How much a folder may hold, however it is sent. */
class DocumentFolderTests {

  private static final int FILES = 200;

  private static InputStream zip(List<Map.Entry<String, byte[]>> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static Map.Entry<String, byte[]> file(String name, String text) {
    return Map.entry(name, text.getBytes(UTF_8));
  }

  private static List<Map.Entry<String, byte[]>> many(String folder, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> i == 0 ? file("source.txt", "") : file(folder + i, ""))
        .toList();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            InvalidRequest.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void whatComputersPutBesideTheFilesIsLeftOut() throws IOException {
    var folder =
        DocumentFolder.ofZip(
            zip(
                List.of(
                    file("folder/source.txt", "正文"),
                    file("__MACOSX/folder/._source.txt", "x"),
                    file("folder/.DS_Store", "x"),
                    file("folder/facts/rule.csv", "id"))));
    assertThat(folder.files()).containsOnlyKeys("source.txt", "facts/rule.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"more.txt", "__MACOSX/more.txt", "facts/.DS_Store"})
  void whatIsLeftOutIsCountedAsWell(String name) {
    var large = Map.entry(name, new byte[(int) DocumentFolder.MOST.toBytes() + 1]);
    assertRefused(
        ErrorCode.BODY_TOO_LARGE,
        () -> DocumentFolder.ofZip(zip(List.of(file("source.txt", ""), large))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts/", "__MACOSX/"})
  void aFolderHasSoManyFilesAtTheMost(String folder) throws IOException {
    assertThat(DocumentFolder.ofZip(zip(many(folder, FILES))).files()).containsKey("source.txt");
    assertRefused(
        ErrorCode.BODY_TOO_LARGE, () -> DocumentFolder.ofZip(zip(many(folder, FILES + 1))));
  }

  @Test
  void soItIsWhereItsTextsAreSent() {
    assertThat(DocumentFolder.ofJson(texts(FILES), JsonMapper.shared()).files()).hasSize(FILES);
    assertRefused(
        ErrorCode.BODY_TOO_LARGE,
        () -> DocumentFolder.ofJson(texts(FILES + 1), JsonMapper.shared()));
  }

  private static InputStream texts(int number) {
    var texts = new TreeMap<String, String>();
    many("facts/", number).forEach(file -> texts.put(file.getKey(), ""));
    return new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(texts));
  }

  /** The second of two files would silently take the place of the first. */
  @Test
  void twoFilesOfOneNameAreRefused() {
    assertRefused(
        ErrorCode.BAD_FILE,
        () ->
            DocumentFolder.ofZip(
                zip(
                    List.of(
                        file("source.txt", ""),
                        file("facts/rule.csv", ""),
                        file("facts\\rule.csv", "")))));
  }
}
