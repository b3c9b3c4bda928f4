package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.model.GraphModel;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Of every number of records that Java counts it is told how many of them are made up. */
@IntegrationTest
class TotalsIT {

  /** By which of their values the elements of a list are told apart. */
  private static final List<String> KEYS = List.of("kind", "step", "month", "change");

  private static final String PROVINCE =
      """
      CREATE (place:Node:Place:Province {id: 'province:totals', nameEn: 'T', nameZh: 'T',
        synthetic: true, citations: []})
      CREATE (:Node:Policy {id: 'policy:totals', nameEn: 'P', nameZh: 'P', synthetic: true,
        citations: [], validFrom: date('2001-06-01'), validPrecision: 'DAY'})
        -[:APPLIES_IN {citations: []}]->(place)
      """;

  /** What is counted is all made up. */
  private static final Map<Set<String>, String> MADE_UP =
      Map.of(
          Set.of("MatchConnection.candidates", "RuledOutConnection.totalCount"),
          "demand(id: \"demand:beilun-0002\") { matches(first: 1) { candidates ruledOut(first: 1) {"
              + " totalCount } } }",
          Set.of("DraftMatchConnection.candidates"),
          "matchesForDraft(first: 1, draft: { synthetic: true, text: \"We need an engineer for"
              + " vehicle thermal management in Baoding\" }) { candidates }",
          Set.of("DemandReadiness.considered", "DemandReadiness.fitting"),
          "demandReadiness(draft: { text: \"control engineering\", synthetic: true }) { considered"
              + " fitting }",
          Set.of(
              "DemandRelaxations.considered",
              "DemandRelaxations.fitting",
              "CountedRelaxation.added",
              "CountedRelaxation.lost"),
          "demands(first: 20, where: { open: { eq: true }, synthetic: { eq: true } }) { edges {"
              + " node { relaxations { considered fitting changes { change added lost } } } } }",
          Set.of("ClauseChangesConnection.totalCount"),
          "policyChangesByClause(jurisdiction: \"province:totals\", from: \"2001-01-01\", to:"
              + " \"2002-01-01\") { totalCount }");

  /** What is made up is what is not there where only documented records are read. */
  private static final Map<Set<String>, String> MIXED =
      Map.of(
          Set.of("NeighbourConnection.totalCount"),
          "neighbourhood(id: \"city:baoding\", first: 1) { totalCount }",
          Set.of("KindCount.count"),
          "neighbourhood(id: \"city:baoding\", kinds: [Province], first: 100) { leftOut { kind"
              + " count } }",
          Set.of("FindingConnection.totalCount", "FindingCount.count"),
          "dataQuality(first: 1) { totalCount counts { kind count } }",
          Set.of("FunnelCount.dated", "FunnelMonth.count"),
          "funnel { steps { step dated months { month count } } }");

  @Autowired GraphModel model;
  @Autowired Neo4jClient client;
  @LocalServerPort int port;

  @Test
  void eachIsTried() {
    assertThat(
            List.of(MADE_UP, MIXED).stream()
                .flatMap(some -> some.keySet().stream().flatMap(Set::stream))
                .collect(toSet()))
        .isEqualTo(model.counts());
  }

  @Test
  void whereAllIsMadeUpAllIsTold() {
    client.query(PROVINCE).run();
    try {
      MADE_UP.forEach(
          (fields, selection) -> {
            var answer = ask("query { %s }".formatted(selection));
            for (var field : fields) {
              var numbers = numbers(answer.get("data"), field);
              numbers.values().removeIf(number -> number == 0);
              assertThat(told(answer, field)).as(field).isNotEmpty().isEqualTo(numbers);
            }
          });
    } finally {
      client.query("MATCH (n:Node) WHERE n.id ENDS WITH ':totals' DETACH DELETE n").run();
    }
  }

  @Test
  void whereOnlySomeIsMadeUpThatIsToldWhichIsNotDocumented() {
    MIXED.forEach(
        (fields, selection) -> {
          var whole = ask("query { %s }".formatted(selection));
          var documented = ask("query @documentedOnly { %s }".formatted(selection));
          assertThat(documented.at("/extensions/synthetic").isMissingNode()).isTrue();
          for (var field : fields) {
            var left = numbers(documented.get("data"), field);
            var madeUp = numbers(whole.get("data"), field);
            madeUp.replaceAll((place, number) -> number - left.getOrDefault(place, 0L));
            madeUp.values().removeIf(number -> number == 0);
            assertThat(told(whole, field)).as(field).isNotEmpty().isEqualTo(madeUp);
          }
        });
  }

  private JsonNode ask(String operation) {
    try (var editor = new Caller(port).as(Role.EDITOR)) {
      var answer = editor.ask(operation);
      assertThat(answer.get("errors")).as("%s", answer).isNull();
      return answer;
    }
  }

  /** How many are told to be made up, by places. */
  private static Map<String, Long> told(JsonNode answer, String field) {
    var name = field.substring(field.indexOf('.') + 1);
    Map<String, Long> told = new TreeMap<>();
    for (var each : answer.at("/extensions/synthetic")) {
      var path = each.get("path");
      if (path.get(path.size() - 1).asString().equals(name)) {
        var place = new StringBuilder();
        var at = answer.get("data");
        for (var step : path) {
          at = step.isInt() ? at.get(step.asInt()) : at.get(step.asString());
          place.append('/').append(step.isInt() ? label(at, step.asInt()) : step.asString());
        }
        assertThat(each.get("totalCount").asLong()).isEqualTo(at.asLong());
        told.put(place.toString(), each.get("synthetic").asLong());
      }
    }
    return told;
  }

  private static Map<String, Long> numbers(JsonNode data, String field) {
    Map<String, Long> numbers = new TreeMap<>();
    collect(data, field.substring(field.indexOf('.') + 1), "", numbers);
    return numbers;
  }

  private static void collect(JsonNode at, String name, String place, Map<String, Long> numbers) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    for (var i = 0; i < (at.isArray() ? at.size() : 0); i++) {
      parts.put(label(at.get(i), i), at.get(i));
    }
    at.properties().forEach(each -> parts.put(each.getKey(), each.getValue()));
    parts.forEach(
        (step, part) -> {
          if (step.equals(name) && part.isNumber()) {
            numbers.put(place + "/" + step, part.asLong());
          }
          collect(part, name, place + "/" + step, numbers);
        });
  }

  private static String label(JsonNode element, int index) {
    return KEYS.stream()
        .filter(element::has)
        .map(key -> element.get(key).asString())
        .findFirst()
        .orElse(String.valueOf(index));
  }
}
