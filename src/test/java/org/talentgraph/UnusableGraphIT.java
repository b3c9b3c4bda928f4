package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot succeed says in one paragraph why, and shows no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class UnusableGraphIT {

  @TempDir Path folder;

  @Test
  void saysThatAFileIsInThePlaceOfTheFolder(CapturedOutput output) throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    fails(
        output,
        "is a file",
        "talent-graph.embedded.directory=" + file,
        "talent-graph.audit.enabled=false");
  }

  /** The audit trail stands in the same folder, and is opened first. */
  @Test
  void saysThatNothingCanBeNotedThere(CapturedOutput output) throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    fails(output, "Not a directory", "talent-graph.embedded.directory=" + file);
  }

  @Test
  void saysThatTheDataAreDamaged(CapturedOutput output) throws IOException {
    var store = Files.createDirectories(folder.resolve("data/databases/neo4j"));
    Files.writeString(store.resolve("neostore"), "no store");
    Files.createDirectories(folder.resolve("data/transactions/neo4j"));
    fails(output, "damaged", "talent-graph.embedded.directory=" + folder);
  }

  @Test
  void saysThatTheAddressIsNoneOfANeo4j(CapturedOutput output) {
    fails(output, "no address of a Neo4j", "spring.neo4j.uri=http://localhost:7474");
  }

  @Test
  void saysThatTheServerCannotListenThere(CapturedOutput output) {
    fails(
        output,
        "server.address",
        "server.address=no.such.host.invalid",
        "talent-graph.embedded.directory=" + folder);
  }

  private void fails(CapturedOutput output, String words, String... properties) {
    assertThatThrownBy(
            () ->
                SpringApplication.run(
                    TalentGraphApplication.class,
                    Stream.concat(
                            Stream.of("server.port=0", "talent-graph.seed.folders="),
                            Stream.of(properties))
                        .map("--"::concat)
                        .toArray(String[]::new)))
        .isInstanceOf(Exception.class);
    assertThat(output)
        .contains("APPLICATION FAILED TO START", "Description:", "Action:", words)
        .doesNotContain("\tat org.");
  }
}
