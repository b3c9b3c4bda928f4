package org.talentgraph.http;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Npm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clients of {@code src/test/clients}, built and run in a copy as a front-end team does it. */
@EnabledIf(
    value = "org.talentgraph.Npm#isThere",
    disabledReason = "node 20 or newer and npm are not on the PATH")
@IntegrationTest
class ClientsIT {

  private static final Path SOURCES = Path.of("src/test/clients");
  private static final Path COPY = Path.of("target/clients");
  private static final Path CODEGEN = Path.of("src/gql/persisted-documents.json");
  private static final Path RELAY = Path.of("src/relay/persisted-documents.json");

  @LocalServerPort int port;

  /** What npm has installed stays in the copy for the next run. */
  @BeforeEach
  void copy() throws IOException {
    FileSystemUtils.deleteRecursively(COPY.resolve("src"));
    FileSystemUtils.deleteRecursively(COPY.resolve("dist"));
    FileSystemUtils.copyRecursively(SOURCES.resolve("src"), COPY.resolve("src"));
    for (var name :
        List.of("package.json", "tsconfig.json", "codegen.ts", "relay.config.json", "schema.mjs")) {
      Files.copy(SOURCES.resolve(name), COPY.resolve(name), REPLACE_EXISTING);
    }
    Files.delete(COPY.resolve(CODEGEN));
    Files.writeString(COPY.resolve(RELAY), "{}"); // relay-compiler adds what it compiles anew
    FileSystemUtils.deleteRecursively(COPY.resolve("src/relay/__generated__"));
  }

  @Test
  void clientsAreAnsweredAsWithoutACache() throws Exception {
    var npm = new Npm(COPY, port);
    var install = npm.install();
    assumeThat(install.ended()).as("packages can be installed: %s", install.output()).isTrue();
    assertThat(npm.run("run", "generate")).matches(Npm.Run::ended);
    for (var documents : List.of(CODEGEN, RELAY)) {
      assertThat(json(SOURCES.resolve(documents)))
          .as("%s: run npm run generate", documents)
          .isEqualTo(json(COPY.resolve(documents)));
    }
    assertThat(npm.run("test")).matches(Npm.Run::ended);
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }
}
