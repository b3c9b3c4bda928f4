package org.talentgraph;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The package manager of Node, run in a folder as a front-end team does it. */
public record Npm(Path folder, int port) {

  /**
   * @param ended in time and well
   */
  public record Run(boolean ended, String output) {}

  /** What was installed stays in the folder for the next run. */
  public Run install() throws Exception {
    return run("install", "--no-package-lock", "--no-audit", "--no-fund", "--prefer-offline");
  }

  /** Runs npm, which learns by {@code TALENT_GRAPH_URL} where the application is. */
  public Run run(String... arguments) throws Exception {
    var output = Files.createTempFile(folder, "npm", ".log");
    var builder =
        new ProcessBuilder(Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList());
    builder.environment().put("TALENT_GRAPH_URL", "http://localhost:%d/graphql".formatted(port));
    var process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    var ended = process.waitFor(4, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return new Run(ended && process.waitFor() == 0, Files.readString(output));
  }

  /** The generators need Node 20. */
  public static boolean isThere() throws InterruptedException {
    return succeeds("node", "-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)")
        && succeeds("npm", "--version");
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(List.of(command))
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
