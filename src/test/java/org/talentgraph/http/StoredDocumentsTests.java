package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

class StoredDocumentsTests {

  private static final String TEXT = "query A { __typename }";

  @TempDir Path folder;

  @Test
  void knowsOurOwnExamplesAndQuestions() throws IOException {
    assertThat(read().ids())
        .hasSizeGreaterThan(30)
        .allMatch(id -> id.matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void hashesAsTheSpecificationDoes() {
    assertThat(StoredDocuments.hash("query($id:ID!){user(id:$id){name}}"))
        .isEqualTo("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b");
  }

  @Test
  void readsFilesOfAFolderAndOfThoseBelow() throws IOException {
    Files.createDirectories(folder.resolve("below"));
    Files.writeString(folder.resolve("below/a.graphql"), TEXT);
    Files.writeString(folder.resolve("below/a.txt"), "no document");
    assertThat(read().find("sha256:" + StoredDocuments.hash(TEXT))).hasValue(TEXT);
    assertThat(read().contains(TEXT)).isTrue();
    assertThat(read().contains(TEXT + " ")).isFalse();
  }

  @Test
  void readsTheManifestOfCodegenWithKeysOfAnyKind() throws IOException {
    var sha1 = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c";
    Files.writeString(
        folder.resolve("persisted-documents.json"),
        "{\"%s\": \"%s\", \"%s\": \"query B { __typename }\"}"
            .formatted("ab".repeat(32), TEXT, sha1));
    assertThat(read().find("sha256:" + "ab".repeat(32))).hasValue(TEXT);
    assertThat(read().find("sha256:" + StoredDocuments.hash(TEXT))).hasValue(TEXT);
    assertThat(read().find(sha1)).hasValue("query B { __typename }");
    assertThat(read().find("sha256:" + sha1)).isEmpty();
  }

  @Test
  void refusesAFolderThatIsNotThereAndAManifestThatIsNone() throws IOException {
    assertThatThrownBy(() -> read(folder.resolve("none")))
        .isInstanceOf(DocumentsRejected.class)
        .hasMessageContaining("none");
    Files.writeString(folder.resolve("persisted-documents.json"), "[1]");
    assertThatThrownBy(this::read)
        .isInstanceOf(DocumentsRejected.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void takesFoldersAndModeAsSettings() {
    var settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "talent-graph.documents.folders",
                        "docs/queries," + folder,
                        "talent-graph.documents.mode",
                        "stored")))
            .bind("talent-graph.documents", DocumentProperties.class)
            .get();
    assertThat(settings.folders()).containsExactly(Path.of("docs/queries"), folder);
    assertThat(settings.mode()).isEqualTo(DocumentProperties.Mode.STORED);
  }

  private StoredDocuments read() throws IOException {
    return read(folder);
  }

  private static StoredDocuments read(Path folder) throws IOException {
    return StoredDocuments.read(
        new PathMatchingResourcePatternResolver(), List.of(folder), JsonMapper.builder().build());
  }
}
