package org.talentgraph.benchmark;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Documents by which a client would take the service from the others: some that are refused, and of
 * each kind the most that is answered.
 */
final class HostileRequests {

  private HostileRequests() {}

  static List<String> all() {
    return List.of(
        aliases(
            9,
            "paths(from: \"expert:konstantinos-pouleros\", to: \"workstation:baoding-%d\","
                + " maxLength: 8, first: 20) { complete }"),
        "{ demands(first: 33) { edges { node { matches(first: 50) { matches { score } } } } } }",
        aliases(
            12,
            "demands(first: 100) { edges { node { matches(first: 50) { matches { score expert {"
                + " name } } } } } }"),
        aliases(4, "whiteSpace(by: SKILL, first: 300, stations: 10) { groupCount }"),
        aliases(
            330,
            "paths(from: \"expert:konstantinos-pouleros\", to: \"province:hebei\") { complete }"),
        "{ experts(first: 1, where: %s) { totalCount facets(by: [SKILLS, INDUSTRIES]) { totalGroups } } }"
            .formatted(nested("not: ", 18)),
        "{ experts(where: %s) { totalCount } }".formatted(nested("not: ", 180)),
        "{ demands(first: 1) { edges { node { matches(where: {or: [%s]}) { candidates } } } } }"
            .formatted(IntStream.range(0, 10_000).mapToObj(_ -> "{}").collect(joining(" "))),
        "{ competencyQuestions { a: answer(in: ZH) b: answer(in: ZH) c: answer } }",
        aliases(
            20,
            "experts(first: 100) { totalCount facets(by: [SKILLS, ORIGIN, LANGUAGES]) { totalGroups"
                + " } }"),
        aliases(20, "search(text: \"laser %d\", first: 50) { edges { score } }"));
  }

  private static String aliases(int number, String field) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> "a%d: %s".formatted(i, field.replace("%d", String.valueOf(i))))
        .collect(joining(" ", "{ ", " }"));
  }

  private static String nested(String operator, int levels) {
    return ("{" + operator).repeat(levels) + "{}" + "}".repeat(levels);
  }
}
