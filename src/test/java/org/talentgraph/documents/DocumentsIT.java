package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.JsonNode;

/**
 * Every folder of a document can be published: those of the property {@code documents}, else the
 * samples, in the order of their names. Each is published, since others may rest on it, and in the
 * end all are taken back.
 */
@IntegrationTest
class DocumentsIT {

  @LocalServerPort int port;

  private final Published published = new Published(() -> port);

  @TestFactory
  Stream<DynamicTest> eachFolderCanBePublished(TestReporter reporter) throws IOException {
    var folders =
        folders(Path.of(System.getProperty("documents", SentDocument.SAMPLES.toString())));
    assertThat(folders).isNotEmpty();
    return folders.stream()
        .map(
            folder ->
                dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      var document = SentDocument.of(port, folder);
                      var tried = document.tried();
                      lines(folder, tried.get("warnings"))
                          .forEach(line -> reporter.publishEntry("warning", line));
                      assertThat(lines(folder, tried.get("problems"))).isEmpty();
                      published.add(document);
                    }));
  }

  private static List<Path> folders(Path path) throws IOException {
    if (Files.exists(path.resolve(DocumentFolder.TEXT))) {
      return List.of(path);
    }
    try (var inside = Files.list(path)) {
      return inside
          .filter(folder -> Files.exists(folder.resolve(DocumentFolder.TEXT)))
          .sorted()
          .toList();
    }
  }

  /** What is wrong, for people. */
  private static List<String> lines(Path folder, JsonNode findings) {
    return StreamSupport.stream(findings.spliterator(), false)
        .map(
            each ->
                "%s, row %s, column %s: %s %s"
                    .formatted(
                        folder.resolve(each.path("file").asString()),
                        each.path("row").asString("-"),
                        each.path("column").asString("-"),
                        each.at("/message/en").asString(),
                        each.at("/message/zh").asString()))
        .toList();
  }

  @AfterEach
  void takeBack() {
    published.takeBack();
  }
}
