package org.talentgraph.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The lines of the benchmark, with requests that are the same in every run on a graph of the same
 * size.
 */
final class Lines {

  private static final int LOOKUPS = 200;
  private static final int PAGES = 20;
  private static final int COUNTRIES = 10;
  private static final List<Integer> YEARS = List.of(0, 5, 10, 15, 20, 25, 30, 35);

  private final GraphQlClient client;
  private final GeneratedExperts generated;
  private final int experts;

  Lines(GraphQlClient client, GeneratedExperts generated, int experts) {
    this.client = client;
    this.generated = generated;
    this.experts = experts;
  }

  List<Line> all() {
    return List.of(lookup(), connection(), page(), facet());
  }

  private Line lookup() {
    return new Line(
        "lookup with two levels",
        false,
        "query ($id: ID!) { answer: expert(id: $id) %s }",
        "query ($id: ID!) { answer: expertByHand(id: $id) %s }",
        """
        {
          name origin yearsOfExperience
          nationality { id name }
          skills { edges { level node { name } } }
          posts { edges { rank validFrom node { name } } }
        }\
        """,
        new SplittableRandom(1)
            .ints(LOOKUPS, 0, experts)
            .<Map<String, Object>>mapToObj(number -> Map.of("id", GeneratedExperts.expert(number)))
            .toList());
  }

  private Line connection() {
    var line =
        new Line(
            "20 workstations with host, city, 5 experts and their skills",
            false,
            "query ($after: String) { answer: workstations(first: 20, after: $after) %s }",
            "query ($last: ID!) { answer: workstationsByHand(after: $last) %s }",
            """
            {
              edges { node {
                id name
                host { name locatedIn { name } }
                experts(first: 5) { edges {
                  role
                  node { name skills { edges { level node { name } } } }
                } }
              } }
              pageInfo { hasNextPage endCursor }
            }\
            """,
            List.of());
    List<Map<String, Object>> requests = new ArrayList<>();
    for (Map<String, Object> next = Map.of("last", "");
        !next.isEmpty();
        next = following(line, next)) {
      requests.add(next);
    }
    var step = Math.max(1, requests.size() / PAGES);
    return line.with(
        IntStream.range(0, requests.size())
            .filter(i -> i % step == 0)
            .mapToObj(requests::get)
            .toList());
  }

  private Line page() {
    var line =
        new Line(
            "filtered, ordered page with totalCount",
            true,
            """
            query ($country: ID!, $years: Int!, $after: String) {
              answer: experts(
                first: 20
                after: $after
                where: {nationality: {id: {eq: $country}}, yearsOfExperience: {gte: $years}}
                orderBy: [{name: ASC}]
              ) %s
            }\
            """,
            """
            query ($country: ID!, $years: Int!, $last: ID!, $lastName: String!) {
              answer: expertsByHand(country: $country, years: $years, after: $last, afterName: $lastName) %s
            }\
            """,
            """
            {
              totalCount
              edges { node { id name origin yearsOfExperience } }
              pageInfo { hasNextPage endCursor }
            }\
            """,
            List.of());
    List<Map<String, Object>> requests = new ArrayList<>();
    for (var country : generated.countries().subList(0, COUNTRIES)) {
      for (var years : YEARS) {
        Map<String, Object> first =
            Map.of("country", country, "years", years, "last", "", "lastName", "");
        requests.add(first);
        var second = following(line, first);
        if (!second.isEmpty()) {
          requests.add(second);
        }
      }
    }
    return line.with(requests);
  }

  private static Line facet() {
    return new Line(
        "facet over two keys",
        true,
        """
        query ($years: Int!) {
          answer: experts(where: {yearsOfExperience: {gte: $years}}) %s
        }\
        """,
        "query ($years: Int!) { answer: facetsByHand(years: $years) %s }",
        """
        {
          facets(by: [ORIGIN, NATIONALITY], first: 20) {
            totalGroups
            groups { count values { key value name } }
          }
        }\
        """,
        YEARS.stream().<Map<String, Object>>map(years -> Map.of("years", years)).toList());
  }

  /** The variables of the page that follows; none if there is none. */
  private Map<String, Object> following(Line line, Map<String, Object> variables) {
    var answer = client.answer(client.request(line.document(Line.Way.COMPILED), variables));
    if (!answer.at("/pageInfo/hasNextPage").asBoolean()) {
      return Map.of();
    }
    var node = answer.at("/edges").get(answer.at("/edges").size() - 1).at("/node");
    var following = new HashMap<>(variables);
    following.put("after", answer.at("/pageInfo/endCursor").asString());
    following.put("last", node.at("/id").asString());
    following.put("lastName", node.at("/name").asString());
    return following;
  }
}
