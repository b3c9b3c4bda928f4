package org.talentgraph.explorer;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Npm;

/** The sources of the explorer in a copy, beside the types of its libraries and of all answers. */
@EnabledIf(
    value = "org.talentgraph.Npm#isThere",
    disabledReason = "node 20 or newer and npm are not on the PATH")
@IntegrationTest
class ExplorerTypesIT {

  private static final Path SOURCES = Path.of("src/main/web");
  private static final Path SCHEMA = Path.of("src/test/clients/schema.mjs");
  private static final Path COPY = Path.of("target/explorer/main/web");

  @LocalServerPort int port;

  @Test
  void everyAnswerIsUsedAsTheSchemaSays() throws Exception {
    copy();
    var npm = new Npm(COPY, port);
    var install = npm.install();
    assumeThat(install.ended()).as("packages can be installed: %s", install.output()).isTrue();
    assertThat(npm.run("run", "generate")).matches(Npm.Run::ended);
    assertThat(npm.run("run", "check")).matches(Npm.Run::ended);
  }

  /** What npm has installed stays there for the next run. */
  private static void copy() throws IOException {
    for (var old : Files.isDirectory(COPY) ? list(COPY) : List.<Path>of()) {
      if (!old.endsWith("node_modules")) {
        FileSystemUtils.deleteRecursively(old);
      }
    }
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(ExplorerTypesIT::isSource).toList()) {
        copy(file, COPY.resolve(SOURCES.relativize(file)));
      }
    }
    copy(SCHEMA, COPY.resolve("../../test/clients/schema.mjs").normalize());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static boolean isSource(Path file) {
    return Files.isRegularFile(file)
        && !file.startsWith(SOURCES.resolve("node_modules"))
        && !file.endsWith("documents.ts");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, REPLACE_EXISTING);
  }
}
