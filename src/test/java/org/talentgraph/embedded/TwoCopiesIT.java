package org.talentgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.util.unit.DataSize;
import org.talentgraph.ProductOnly;
import org.talentgraph.database.GraphSchema;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.database.SchemaIndex;
import org.talentgraph.model.GraphModel;
import org.talentgraph.writing.Replay;
import org.talentgraph.writing.Writers;

/** Two copies of the application that start at the same moment on one empty database. */
class TwoCopiesIT {

  private static final int EXPERTS = 300;

  /** For so long a copy may not notice what another one writes. */
  private static final Duration VERSION_AGE = Duration.ofSeconds(1);

  @TempDir private static Path folder;

  private static EmbeddedNeo4j neo4j;
  private static final List<ConfigurableApplicationContext> COPIES = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    var seeds = Files.createDirectories(folder.resolve("seeds/nodes")).getParent();
    Files.writeString(
        seeds.resolve("nodes/Citation.csv"),
        "id,nameEn,how,statementEn,synthetic\ncitation:c,C,SYNTHETIC,Made up.,true\n");
    Files.writeString(
        seeds.resolve("nodes/Expert.csv"),
        IntStream.range(0, EXPERTS)
            .mapToObj("expert:e-%1$d,E %1$d,FOREIGN,true,citation:c"::formatted)
            .collect(Collectors.joining("\n", "id,nameEn,origin,synthetic,citations\n", "\n")));
    neo4j =
        EmbeddedNeo4j.start(
            new EmbeddedNeo4jProperties(folder.resolve("neo4j"), DataSize.ofMegabytes(64)));
    neo4j.getUri(); // waits until it has started
    Stream.generate(() -> CompletableFuture.supplyAsync(() -> copy(seeds)))
        .limit(2)
        .toList()
        .forEach(copy -> COPIES.add(copy.join()));
  }

  private static ConfigurableApplicationContext copy(Path seeds) {
    var application = ProductOnly.application();
    application.addInitializers(
        context ->
            context
                .getBeanFactory()
                .registerSingleton("address", new Address(neo4j.getUri(), neo4j.getAuthToken())));
    return application.run(
        Stream.of(
                "server.port=0",
                "spring.neo4j.uri=" + neo4j.getUri(),
                "talent-graph.seed.folders=" + seeds.toUri(),
                "talent-graph.questions.ahead=false",
                "talent-graph.security.run-tokens.printed=true")
            .map("--"::concat)
            .toArray(String[]::new));
  }

  /** Its password is in no property, because nobody is told it. */
  private record Address(URI getUri, AuthToken getAuthToken) implements Neo4jConnectionDetails {}

  @AfterAll
  static void stop() {
    COPIES.forEach(ConfigurableApplicationContext::close);
    neo4j.close();
  }

  private static Neo4jClient client() {
    return COPIES.getFirst().getBean(Neo4jClient.class);
  }

  private static GraphModel model() {
    return COPIES.getFirst().getBean(GraphModel.class);
  }

  private static long number(String statement) {
    return client().query(statement).fetchAs(Long.class).one().orElseThrow();
  }

  @Test
  void loadTheSeedsOnceIntoOneSchema() {
    assertThat(GraphSchema.of(model()).missing(SchemaIndex.all(client()))).isEmpty();
    assertThat(number("MATCH (state:GraphState) RETURN count(state)")).isEqualTo(1);
    assertThat(number("MATCH (c:Change {kind: 'SEED'}) RETURN count(c)")).isEqualTo(1);
    assertThat(number("MATCH (n:Node:Expert:Searchable {recordVersion: 1}) RETURN count(n)"))
        .isEqualTo(EXPERTS);
    Replay.assertTellsTheGraph(client(), model());
  }

  @Test
  void loseNothingThatIsWrittenThroughBoth() throws Exception {
    var ports = COPIES.stream().map(TwoCopiesIT::port).toList();
    var writers = new Writers();
    writers.first(ports.getFirst());
    writers.write(ports, 100, () -> {});
    writers.assertNothingIsLost(client(), model());
    var versions = COPIES.stream().map(copy -> copy.getBean(GraphVersion.class)).toList();
    var before = versions.getLast().current();
    writers.write(ports.subList(0, 1), 1, () -> {});
    Thread.sleep(VERSION_AGE);
    assertThat(versions.getLast().current()).isNotEqualTo(before);
  }

  private static int port(ConfigurableApplicationContext copy) {
    return Integer.parseInt(copy.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
