package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.graph.PlainGraph.PlainNode;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphModel;
import org.talentgraph.plan.CursorScope;
import org.talentgraph.plan.Cursors;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CursorsIT {

  private static final int INSERTED = 1000;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;

  private PlainGraph graph;

  @AfterEach
  void removeWhatWasInserted() {
    client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'paging:' DETACH DELETE n").run();
  }

  @BeforeAll
  void read() {
    graphql = Connection.patient(graphql);
    graph = PlainGraph.read(client);
  }

  @Test
  void missesNothingAndRepeatsNothingWhileOthersWrite() throws Exception {
    var untouched = graph.all(model.getType("Expert")).stream().map(PlainNode::id).toList();
    var connection =
        Connection.root(
            graphql, "experts", "Expert", Map.of(), Connection.orderBy("name ASC|birthYear DESC"));
    var written = new ArrayList<Throwable>();
    var writer = Thread.ofVirtual().start(() -> write(written));
    var seen = Connection.ids(connection.forwards(40));
    writer.join();
    assertThat(written).isEmpty();
    assertThat(seen).doesNotHaveDuplicates().containsAll(untouched);
  }

  /**
   * Inserts before, among and after the others, and deletes again, so that every page sees another
   * list.
   */
  private void write(List<Throwable> failures) {
    try {
      for (var from = 0; from < INSERTED; from += 50) {
        client
            .query(
                """
                UNWIND range($from, $from + 49) AS i
                CREATE (:Node:Person:Expert {id: 'paging:' + i, nameEn: substring('AEIMRTZ', i % 7, 1) + i, birthYear: 1900 + i % 100})
                """)
            .bind(from)
            .to("from")
            .run();
        client
            .query(
                "MATCH (n:Node) WHERE n.id STARTS WITH 'paging:' WITH n LIMIT 30 DETACH DELETE n")
            .run();
      }
      client.query("MATCH (n:Node) WHERE n.id STARTS WITH 'paging:' DETACH DELETE n").run();
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  @Test
  void goesOnAfterARowThatIsGone() {
    client
        .query(
            "UNWIND range(0, 9) AS i CREATE (:Node:Person:Expert {id: 'paging:' + i, nameEn: 'P'})")
        .run();
    var connection =
        Connection.root(
            graphql, "experts", "Expert", Map.of("id", Map.of("startsWith", "paging:")), List.of());
    var first = connection.page(Map.of("first", 4));
    client.query("MATCH (n:Node {id: 'paging:3'}) DELETE n").run();
    var next = connection.page(Map.of("first", 4, "after", first.cursor("endCursor")));
    assertThat(next.ids()).containsExactly("paging:4", "paging:5", "paging:6", "paging:7");
  }

  @Test
  void takesAPageBetweenTwoCursors() {
    var connection =
        Connection.root(graphql, "experts", "Expert", Map.of(), Connection.orderBy("name ASC"));
    var page = connection.page(Map.of("first", 9));
    var cursors = page.edges().stream().map(edge -> (String) edge.get("cursor")).toList();
    var between =
        Map.<String, Object>of("after", cursors.get(1), "before", cursors.get(7), "first", 3);
    var start = connection.page(between);
    assertThat(start.ids()).isEqualTo(page.ids().subList(2, 5));
    assertThat(start.has("hasNextPage")).isTrue();
    assertThat(start.has("hasPreviousPage")).isTrue();
    var end = connection.page(Map.of("after", cursors.get(1), "before", cursors.get(7), "last", 3));
    assertThat(end.ids()).isEqualTo(page.ids().subList(4, 7));
    var all =
        connection.page(Map.of("after", cursors.get(1), "before", cursors.get(7), "first", 50));
    assertThat(all.ids()).isEqualTo(page.ids().subList(2, 7));
    assertThat(all.has("hasNextPage")).isTrue();
  }

  @Test
  void givesAnEmptyPageForNone() {
    var connection = Connection.root(graphql, "experts", "Expert", Map.of(), List.of());
    var none = connection.page(Map.of("first", 0));
    assertThat(none.edges()).isEmpty();
    assertThat(none.totalCount()).isEqualTo(graph.all(model.getType("Expert")).size());
    assertThat(none.has("hasNextPage")).isTrue();
    assertThat(none.has("hasPreviousPage")).isFalse();
    assertThat(none.cursor("endCursor")).isNull();
  }

  @Test
  void acceptsTheCursorsOfAnotherCopyOfTheApplication() {
    var field = model.getType("Query").field("experts");
    var first =
        Connection.root(graphql, "experts", "Expert", Map.of(), List.of()).page(Map.of("first", 1));
    var secret =
        client
            .query("MATCH (s:CursorSecret) RETURN s.value")
            .fetchAs(String.class)
            .one()
            .orElseThrow();
    var scope =
        CursorScope.of(
            java.util.Objects.requireNonNull(field),
            Map.of("where", Map.of(), "orderBy", List.of()),
            Language.EN,
            Optional.empty());
    var other = new Cursors(secret);
    assertThat(other.read(first.cursor("endCursor"), scope, List.of("ID"))).isEqualTo(first.ids());
    assertThat(other.write(first.ids(), scope)).isEqualTo(first.cursor("endCursor"));
  }

  @Test
  void refusesForeignAndDamagedCursors() {
    var order = Connection.orderBy("name ASC");
    var experts = Connection.root(graphql, "experts", "Expert", Map.of(), order);
    var cursor = experts.page(Map.of("first", 1)).cursor("endCursor");
    assertRefused(
        experts,
        cursor.substring(0, 9) + (cursor.charAt(9) == 'A' ? 'B' : 'A') + cursor.substring(10));
    assertRefused(experts, cursor.substring(1));
    assertRefused(experts, cursor + "A");
    assertRefused(experts, "");
    assertRefused(experts, "博");
    // sixteen zero bytes for the signature, then [null] and [null,null]: no value that is signed
    assertRefused(
        Connection.root(graphql, "experts", "Expert", Map.of(), List.of()),
        "AAAAAAAAAAAAAAAAAAAAAFtudWxsXQ");
    assertRefused(experts, "AAAAAAAAAAAAAAAAAAAAAFtudWxsLG51bGxd");
    assertRefused(
        Connection.root(Connection.in(graphql, Language.ZH), "experts", "Expert", Map.of(), order),
        cursor);
    assertRefused(
        Connection.root(graphql, "experts", "Expert", Map.of(), Connection.orderBy("name DESC")),
        cursor);
    assertRefused(
        Connection.root(
            graphql, "experts", "Expert", Map.of("name", Map.of("contains", "a")), order),
        cursor);
    assertRefused(Connection.root(graphql, "people", "Person", Map.of(), order), cursor);
    assertRefused(
        Connection.nested(graphql, "city:baoding", "City", "residents", "[{name: ASC}]"), cursor);
  }

  private static void assertRefused(Connection connection, String cursor) {
    for (var argument : List.of("after", "before")) {
      connection
          .ask(Map.of(argument, cursor, argument.equals("after") ? "first" : "last", 2))
          .errors()
          .satisfy(
              errors ->
                  assertThat(errors)
                      .as("%s %s", argument, cursor)
                      .singleElement()
                      .satisfies(
                          error ->
                              assertThat(error.getExtensions())
                                  .containsEntry("code", "BAD_CURSOR")));
    }
  }
}
