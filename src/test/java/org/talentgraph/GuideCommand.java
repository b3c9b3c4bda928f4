package org.talentgraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that a guide shows, sent to the application under test. */
public record GuideCommand(String text) {

  /**
   * What it prints.
   *
   * @param environment variables of the command, such as a token
   */
  public String run(int port, Map<String, String> environment) throws Exception {
    var command = text.replace("localhost:8080", "localhost:" + port);
    var builder = new ProcessBuilder(List.of("bash", "-euc", command)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  public static boolean hasZip() {
    return hasCurl() && Files.isExecutable(Path.of("/usr/bin/zip"));
  }

  public static boolean hasCurl() {
    return Files.isExecutable(Path.of("/usr/bin/curl"));
  }
}
