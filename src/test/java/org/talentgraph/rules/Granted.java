package org.talentgraph.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Asks for entitlements as tests do, and reads the answer. */
public record Granted(GraphQlTester graphql) {
  private static final String QUERY =
      """
      query($person: PersonInput, $employer: ID, $sums: SumsInput, $place: ID!, $on: Date!, $verdicts: [Verdict!] = [MET, UNKNOWN]) {
        entitlements(person: $person, employer: $employer, sums: $sums, place: $place, on: $on, verdicts: $verdicts) {
          total { min max currency } totalOf { id }
          entitlements {
            rule { id citations { id } }
            verdict
            amount { min max per } inAll { max }
            parts { agency { id } amount { max } share equal }
            caps { amount share joint funders { id } }
            missing notStated
            waysToMeet whatWouldHelp { changes { text } }
          }
        }
      }
      """;

  static List<Map<String, Object>> holds(String... circumstances) {
    return Stream.of(circumstances)
        .map(key -> Map.<String, Object>of("condition", "condition:" + key, "holds", true))
        .toList();
  }

  Map<String, Object> entitlement(
      Map<String, ?> person, Map<String, ?> sums, String place, String rule) {
    return rule(ask(person, sums, place, "2022-01-13"), rule);
  }

  public Map<String, Object> ask(
      Map<String, ?> person, Map<String, ?> sums, String place, String on) {
    return ask(Map.of("person", person, "sums", sums, "place", place, "on", on));
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> ask(Map<String, ?> variables) {
    var request = graphql.document(QUERY);
    variables.forEach(request::variable);
    var answer = request.execute();
    answer.errors().verify();
    return answer.path("entitlements").entity(Map.class).get();
  }

  public static Map<String, Object> rule(Map<String, Object> granted, String rule) {
    return rules(granted)
        .filter(each -> id(each).equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + rule + " in " + granted));
  }

  @SuppressWarnings("unchecked")
  public static Stream<Map<String, Object>> rules(Map<String, Object> granted) {
    return new ArrayList<>((List<Map<String, Object>>) granted.get("entitlements")).stream();
  }

  public static String id(Map<String, Object> entitlement) {
    return (String) ((Map<?, ?>) entitlement.get("rule")).get("id");
  }
}
