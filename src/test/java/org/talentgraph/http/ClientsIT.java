package org.talentgraph.http;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clients of {@code src/test/clients}, built and run in a copy as a front-end team does it. */
@EnabledIf(value = "hasNode", disabledReason = "node 20 or newer and npm are not on the PATH")
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
    var install =
        npm("install", "--no-package-lock", "--no-audit", "--no-fund", "--prefer-offline");
    assumeThat(install.ended()).as("packages can be installed: %s", install.output()).isTrue();
    assertThat(npm("run", "generate")).matches(Run::ended);
    for (var documents : List.of(CODEGEN, RELAY)) {
      assertThat(json(SOURCES.resolve(documents)))
          .as("%s: run npm run generate", documents)
          .isEqualTo(json(COPY.resolve(documents)));
    }
    assertThat(npm("test")).matches(Run::ended);
  }

  /**
   * @param ended in time and well
   */
  private record Run(boolean ended, String output) {}

  private Run npm(String... arguments) throws Exception {
    var output = Files.createTempFile(COPY, "npm", ".log");
    var builder =
        new ProcessBuilder(Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList());
    builder.environment().put("TALENT_GRAPH_URL", "http://localhost:%d/graphql".formatted(port));
    var process =
        builder
            .directory(COPY.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    var ended = process.waitFor(4, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return new Run(ended && process.waitFor() == 0, Files.readString(output));
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  /** The generators need Node 20. */
  static boolean hasNode() throws InterruptedException {
    return succeeds("node", "-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)")
        && succeeds("npm", "--version");
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }
}
