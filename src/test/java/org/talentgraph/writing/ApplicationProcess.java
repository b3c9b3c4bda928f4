package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.talentgraph.ProductOnly;
import org.talentgraph.RoleTokens;

/** The application in a process of its own, with its Neo4j in it, so that it can be killed. */
final class ApplicationProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Path log;
  private final Path told;

  private ApplicationProcess(Process process, Path log, Path told) {
    this.process = process;
    this.log = log;
    this.told = told;
  }

  /**
   * Starts it with a graph of its own, without seed data.
   *
   * @param folder for its data, and for its log
   */
  static ApplicationProcess start(Path folder, Path data) throws IOException {
    var log = folder.resolve("log");
    var told = Files.createTempDirectory(folder, "run-").resolve("told");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("--"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")); // starts soon
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ApplicationProcess.class.getName(), told.toString()));
    Stream.of(
            "server.port=0",
            "talent-graph.embedded.directory=" + data,
            "talent-graph.embedded.page-cache=64MB",
            "talent-graph.seed.folders=",
            "talent-graph.questions.ahead=false",
            "talent-graph.security.run-tokens.printed=true")
        .map("--"::concat)
        .forEach(command::add);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ApplicationProcess(process, log, told);
  }

  /** In the process: tells where the application and its Neo4j can be reached. */
  public static void main(String[] arguments) throws IOException {
    var told = Path.of(arguments[0]);
    var context =
        ProductOnly.application().run(Stream.of(arguments).skip(1).toArray(String[]::new));
    var neo4j = context.getBean(Neo4jConnectionDetails.class);
    var password = ((InternalAuthToken) neo4j.getAuthToken()).toMap().get("credentials").asString();
    var lines =
        List.of(
            context.getEnvironment().getRequiredProperty("local.server.port"),
            neo4j.getUri().toString(),
            password);
    Files.move(
        Files.write(told.resolveSibling("telling"), lines), told, StandardCopyOption.ATOMIC_MOVE);
  }

  ApplicationProcess awaitReady() throws IOException, InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(told)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("It has not started:\n" + Files.readString(log));
      }
      Thread.sleep(20);
    }
    RoleTokens.forget(port());
    return this;
  }

  int port() {
    return Integer.parseInt(told().getFirst());
  }

  /** A connection to its Neo4j that takes no part in the application. */
  Driver neo4j() {
    var lines = told();
    return GraphDatabase.driver(lines.get(1), AuthTokens.basic("neo4j", lines.get(2)));
  }

  private List<String> told() {
    try {
      return Files.readAllLines(told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    assertThat(process.isAlive()).isTrue();
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
