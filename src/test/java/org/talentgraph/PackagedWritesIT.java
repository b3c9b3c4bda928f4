package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.talentgraph.api.Caller;
import org.talentgraph.demands.ActingTest;
import org.talentgraph.security.Role;

/**
 * The packaged jar on the Neo4j of the other tests: who may write there. What it writes is removed.
 */
@IntegrationTest
class PackagedWritesIT extends ActingTest {

  private static final String MAKE =
      "mutation { createApiKey(input: {name: \"packaged\", role: ADMIN}) { key } }";
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @TempDir static Path folder;

  @Autowired Neo4jConnectionDetails neo4j;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
    client.query("MATCH (key:ApiKey) DELETE key").run();
  }

  @Test
  void refusesEveryWriteUntilSomebodyIsKnown() throws Exception {
    var port = freePort();
    var log = start(port, Map.of());
    try (var caller = new Caller(port)) {
      assertThat(caller.ask("{ me { role } }").at("/data/me/role").asString()).isEqualTo("GUEST");
      assertThat(Caller.code(caller.ask(MAKE))).isEqualTo("UNAUTHENTICATED");
      assertThat(RoleTokens.of(port, Role.ADMIN)).isEmpty();
      assertThat(Caller.code(caller.with(KEY).ask(MAKE))).isEqualTo("UNAUTHENTICATED");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(Files.readString(log))
                    .contains("Every write is refused, since nobody is known: set"));
    assertThat(Files.readString(log))
        .contains("TALENTGRAPH_SECURITY_FIRSTKEY")
        .doesNotContain("Using generated security password", "Tokens of this run");
  }

  /** What is on the class path of the tests need not be found in the jar, from every thread. */
  @Test
  void aFirstKeyOfTheEnvironmentMakesTheOthersAndExamplesAreAnswered() throws Exception {
    var port = freePort();
    var log = start(port, Map.of("TALENTGRAPH_SECURITY_FIRSTKEY", KEY));
    try (var caller = new Caller(port);
        var examples = Files.list(Path.of("src/main/resources/examples"))) {
      var made = caller.with(KEY).ask(MAKE).at("/data/createApiKey/key").asString();
      assertThat(Caller.code(caller.with(made).ask(MAKE.replace("packaged", "other")))).isEmpty();
      assertThat(Files.readString(log)).doesNotContain("Every write is refused", KEY, made);
      assertThat(examples.map(PackagedWritesIT::read).filter(each -> !isSubscription(each)))
          .hasSizeGreaterThan(10)
          .allSatisfy(example -> assertThat(Caller.code(caller.with(made).ask(example))).isEmpty());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSubscription(String example) {
    return example.lines().anyMatch(line -> line.startsWith("subscription"));
  }

  private Path start(int port, Map<String, String> environment) throws IOException {
    var log = folder.resolve(port + ".log");
    var java = ProcessHandle.current().info().command().orElseThrow();
    var command =
        Stream.of(
            java,
            "-Xmx512m",
            "-jar",
            System.getProperty("talent-graph.jar"),
            "--server.port=" + port,
            "--talent-graph.security.run-tokens.printed=true", // which must not help
            "--talent-graph.questions.ahead=false",
            "--talent-graph.today=2025-01-01",
            "--spring.neo4j.uri=" + neo4j.getUri());
    var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    login(builder.environment(), neo4j.getAuthToken());
    var process = builder.start();
    started.add(process);
    try (var caller = new Caller(port)) {
      await()
          .atMost(Duration.ofMinutes(3))
          .ignoreExceptions()
          .until(() -> !process.isAlive() || caller.ask("{ me { role } }").has("data"));
    }
    assertThat(process.isAlive()).as(() -> text(log)).isTrue();
    return log;
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void login(Map<String, String> environment, AuthToken token) {
    var values = ((InternalAuthToken) token).toMap();
    if (values.containsKey("principal")) {
      environment.put("SPRING_NEO4J_AUTHENTICATION_USERNAME", values.get("principal").asString());
      environment.put("SPRING_NEO4J_AUTHENTICATION_PASSWORD", values.get("credentials").asString());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
