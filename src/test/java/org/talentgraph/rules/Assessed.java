package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The answer to an assessment, as tests ask for it and read it. */
record Assessed(GraphQlTester.Response answer) {
  static final Map<String, Object> NOTHING_ELSE =
      Map.of(
          "awards", List.of(),
          "academician", false,
          "programmes", List.of(),
          "posts", List.of(),
          "qualifications", List.of(),
          "industries", List.of(),
          "degrees", List.of(),
          "yearsOfExperience", 0);

  static final String QUERY =
      """
      query($expert: ID, $person: PersonInput, $place: ID!, $on: Date) {
        workPermitAssessment(expert: $expert, person: $person, jurisdiction: $place, on: $on) {
          verdict metClass { id } metBy { modality } undecidedBefore { id }
          reliefs { rule { id } verdict }
          classes {
            assessedClass { id } verdict
            grounds {
              rule { id text citations { id } }
              verdict
              conditions { text verdict found missing waivedBy { id } countedBy { id } citations { id statement } evidence { id } }
            }
            whatWouldHelp { rule { id } changes { text evidence } }
          }
        }
      }
      """;

  static Assessed assess(
      GraphQlTester graphql, Map<String, Object> person, String place, String on) {
    return ask(graphql, QUERY, Map.of("person", person, "place", place, "on", on));
  }

  static Assessed ask(GraphQlTester graphql, String query, Map<String, Object> variables) {
    var answer = graphql.document(query).variables(variables).execute();
    answer.errors().verify();
    return new Assessed(answer);
  }

  GraphQlTester.Path path(String path) {
    return answer.path(path);
  }

  String value(String path) {
    var keys = path.split("\\.");
    Object value = answer.path("workPermitAssessment").entity(Map.class).get();
    for (var key : keys) {
      value = value == null ? null : ((Map<?, ?>) value).get(key);
    }
    return (String) value;
  }

  record Ground(Map<?, ?> map) {

    void path(String key, String expected) {
      assertThat(map.get(key)).isEqualTo(expected);
    }
  }

  Ground ground(String rule) {
    return answer
        .path("workPermitAssessment.classes[*].grounds[*]")
        .entityList(Map.class)
        .get()
        .stream()
        .filter(ground -> rule.equals(((Map<?, ?>) ground.get("rule")).get("id")))
        .map(Ground::new)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no ground " + rule));
  }

  Map<String, String> verdictsOf(String permitClass) {
    Map<String, String> verdicts = new HashMap<>();
    for (var each : answer.path("workPermitAssessment.classes[*]").entityList(Map.class).get()) {
      if (permitClass.equals(((Map<?, ?>) each.get("assessedClass")).get("id"))) {
        for (var ground : (List<?>) each.get("grounds")) {
          var map = (Map<?, ?>) ground;
          verdicts.put(
              (String) ((Map<?, ?>) map.get("rule")).get("id"), (String) map.get("verdict"));
        }
      }
    }
    return verdicts;
  }
}
