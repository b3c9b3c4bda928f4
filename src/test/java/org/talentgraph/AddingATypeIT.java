package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * "Adding a type" of {@code graph-schema/README.md}, to the letter: a kind of record with two
 * relationships is one SDL file and three CSV files, and nothing else.
 */
class AddingATypeIT {

  private static final Pattern SECTION =
      Pattern.compile("\n## Adding a type\n(.*?)\n## ", Pattern.DOTALL);
  private static final Pattern SDL = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ROWS =
      Pattern.compile("`([a-z]+/\\w+\\.csv)`\\s+```csv\n(.*?)```", Pattern.DOTALL);

  @TempDir static Path folder;

  private static ConfigurableApplicationContext application;
  private static RestTestClient client;

  @BeforeAll
  static void start() throws IOException {
    var readme = Files.readString(Path.of("graph-schema/README.md"));
    var section = SECTION.matcher(readme).results().findFirst().orElseThrow().group(1);
    var sdl = SDL.matcher(section).results().toList();
    var rows = ROWS.matcher(section).results().toList();
    assertThat(sdl).hasSize(1);
    assertThat(rows).hasSize(3);
    write("sdl/fairs.graphqls", sdl.getFirst().group(1));
    for (var file : rows) {
      write("fairs/" + file.group(1), file.group(2));
    }
    application =
        SpringApplication.run(
            TalentGraphApplication.class,
            "--server.port=0",
            "--talent-graph.embedded.directory=" + folder.resolve("neo4j"),
            "--spring.graphql.schema.locations=classpath:graph-schema/graphql/,"
                + folder.resolve("sdl").toUri(),
            "--talent-graph.seed.folders=classpath:seed-data/documented,"
                + "classpath:seed-data/demonstration,"
                + folder.toUri()
                + "fairs");
    var port = application.getEnvironment().getProperty("local.server.port");
    client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  private static void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @AfterAll
  static void stop() {
    if (application != null) {
      application.close();
    }
  }

  @Test
  void isQueriedFilteredOrderedAndPaged() {
    assertThat(
            answer(
                """
                { fairs(
                    first: 1
                    where: { heldIn: { id: { eq: "city:baoding" } }, visitors: { some: { id: { eq: "expert:demo-0204" } } } }
                    orderBy: { opened: DESC }
                  ) { totalCount pageInfo { hasNextPage } edges { node { id name opened heldIn { id } visitors { edges { node { id } } } } } } }\
                """))
        .hasToString(
            "{fairs={totalCount=1, pageInfo={hasNextPage=false},"
                + " edges=[{node={id=fair:baoding-2024, name=Sample fair in Baoding,"
                + " opened=2024-05-01, heldIn={id=city:baoding},"
                + " visitors={edges=[{node={id=expert:demo-0204}}]}}}]}}");
  }

  @Test
  void isCountedAndReachedFromTheOtherEnd() {
    assertThat(answer("{ fairs { facets(by: HELD_IN) { groups { count values { value } } } } }"))
        .hasToString("{fairs={facets={groups=[{count=1, values=[{value=city:baoding}]}]}}}");
    assertThat(answer("{ place(id: \"city:baoding\") { fairs { totalCount } } }"))
        .hasToString("{place={fairs={totalCount=1}}}");
    assertThat(answer("{ experts(where: { fairs: { some: {} } }) { edges { node { id } } } }"))
        .hasToString("{experts={edges=[{node={id=expert:demo-0204}}]}}");
  }

  @Test
  void isReadAsOfADay() {
    var query = "query @asOf(date: \"%s\") { fairs { totalCount } }";
    assertThat(answer(query.formatted("2024-04-30"))).hasToString("{fairs={totalCount=0}}");
    assertThat(answer(query.formatted("2024-06-01"))).hasToString("{fairs={totalCount=1}}");
  }

  @Test
  void isFoundByItsName() {
    assertThat(answer("{ search(text: \"保定市示例交流会\", first: 1) { edges { node { id } } } }"))
        .hasToString("{search={edges=[{node={id=fair:baoding-2024}}]}}");
  }

  @Test
  void isWalked() {
    assertThat(
            answer(
                    """
                    { paths(from: "expert:demo-0204", to: "fair:baoding-2024", first: 1) {
                        paths { steps { text(in: ZH) relationship } } } }\
                    """)
                .toString())
        .contains("参观保定市示例交流会", "relationship=VISITED");
    assertThat(
            answer(
                "{ neighbourhood(id: \"fair:baoding-2024\", kinds: [Expert]) { neighbours { node {"
                    + " id } } } }"))
        .hasToString("{neighbourhood={neighbours=[{node={id=expert:demo-0204}}]}}");
  }

  private static Map<?, ?> answer(String query) {
    var answer =
        client
            .post()
            .uri("/graphql")
            .body(Map.of("query", query))
            .exchange()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer).doesNotContainKey("errors");
    return (Map<?, ?>) answer.get("data");
  }
}
