package org.talentgraph.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.http.Http.STANDARD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import tools.jackson.databind.JsonNode;

/**
 * What somebody learns who guesses names: nothing of what is not published. The schema is the same
 * for all roles, so that the names of fields that a guest may not use are known; what they hold is
 * not, nor whether there is anything.
 */
@IntegrationTest
class GuessedNamesIT {

  private static final int MOST = 500;
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]+");

  /** Where a name may stand: a field, a type, a key of a filter, an order, an argument. */
  private static final List<String> PLACES =
      List.of(
          "{ %s { id } }",
          "{ expert(id: \"expert:none\") { %s } }",
          "{ node(id: \"expert:none\") { ... on %s { id } } }",
          "{ experts(where: { %s: { eq: \"a\" } }) { totalCount } }",
          "{ experts(orderBy: [{ %s: ASC }]) { totalCount } }",
          "{ experts(%s: 1) { totalCount } }",
          "mutation { %s { id } }");

  @LocalServerPort int port;
  @Autowired Neo4jClient client;
  @Autowired Statements statements;

  private Http http;

  @BeforeEach
  void come() {
    http = new Http(port);
  }

  private JsonNode ask(String query) throws Exception {
    return http.post(Map.of("query", query), STANDARD).json();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(each -> each.group()).collect(toSet());
  }

  /** Labels, types of relationships and properties of the database, then likely names. */
  private Set<String> guesses(Set<String> published) {
    var stored =
        Stream.of(
                "CALL db.labels() YIELD label AS name",
                "CALL db.relationshipTypes() YIELD relationshipType AS name",
                "CALL db.propertyKeys() YIELD propertyKey AS name")
            .flatMap(
                each -> client.query(each + " RETURN name").fetchAs(String.class).all().stream());
    var likely =
        Stream.of("password", "secret", "hash", "salary", "consent", "private", "note", "user")
            .flatMap(
                each -> Stream.of(each, "_" + each, each + "Hash", each + "s", "admin_" + each));
    var guesses = new TreeSet<String>();
    Stream.concat(stored, likely)
        .filter(name -> WORD.matcher(name).matches() && !published.contains(name))
        .limit(MOST)
        .forEach(guesses::add);
    return guesses;
  }

  @Test
  void aNameThatIsNotPublishedIsAsUnknownAsAnyOther() throws Exception {
    var published = words(http.send("GET", "/graphql/schema", null).text());
    var guesses = guesses(published);
    assertThat(guesses).hasSizeGreaterThan(30).contains("hash", "matchKeys");
    statements.clear();
    for (var place : PLACES) {
      for (var guess : guesses) {
        var errors = ask(place.formatted(guess)).get("errors").toString();
        var more = words(errors);
        more.retainAll(guesses);
        more.remove(guess);
        assertThat(more).as("%s", errors).isEmpty();
      }
    }
    assertThat(statements.texts()).isEmpty();
  }

  /** The answer is the same whether there is such a record or not, and the graph is not asked. */
  @Test
  void whatIsForOthersIsRefusedBeforeAnythingIsLookedUp() throws Exception {
    var there = demand();
    for (var query :
        List.of(
            "mutation { undo(change: %2$d) { change } }",
            "mutation { remove(ids: [\"%1$s\"]) { change } }",
            "mutation { closeDemand(demand: \"%1$s\", outcome: WITHDRAWN) { change } }",
            "{ demand(id: \"%1$s\") { history { edges { cursor } } } }",
            "{ apiKeys { id } }",
            "{ shortlists { key } }",
            "{ webhooks { id } }")) {
      statements.clear();
      var one = ask(query.formatted(there, 1)).at("/errors/0/extensions");
      assertThat(one.get("code").asString()).as(query).isEqualTo("UNAUTHENTICATED");
      var other = ask(query.formatted("demand:none", 2_000_000_000)).at("/errors/0/extensions");
      assertThat(other).as(query).isEqualTo(one);
      assertThat(statements.texts()).as(query).isEmpty();
    }
  }

  private String demand() {
    return client
        .query("MATCH (n:Demand) RETURN n.id LIMIT 1")
        .fetchAs(String.class)
        .one()
        .orElseThrow();
  }
}
