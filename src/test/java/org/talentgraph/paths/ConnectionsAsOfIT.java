package org.talentgraph.paths;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.model.GraphModel;

/** Neighbours and paths as of a day, against the graph of that day in plain Java. */
@IntegrationTest
class ConnectionsAsOfIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;

  private record Neighbour(int connections, Id node) {}

  private record Path(int connections, double distance, List<Id> nodes, List<Step> steps) {

    /** Ids of the records between the ends. */
    List<String> between() {
      return nodes.subList(1, nodes.size() - 1).stream().map(Id::id).toList();
    }
  }

  private record Step(String relationship, boolean forward) {}

  private record Id(String id) {}

  @ParameterizedTest
  @CsvSource({
    "2000-01-01, province:hebei",
    "2016-06-01, district:beilun",
    "2019-06-01, city:shijiazhuang",
    "2021-06-01, industry:new-energy",
    "2022-01-01, province:beijing"
  })
  void countsTheRelationshipsOfNeighboursThatWereValid(String day, String id) {
    var then = DayGraph.read(client, LocalDate.parse(day));
    var expected =
        then.around(id, Walkable.PROVENANCE).entrySet().stream()
            .sorted(
                comparing((Map.Entry<String, Long> each) -> -each.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(each -> new Neighbour(each.getValue().intValue(), new Id(each.getKey())))
            .toList();
    var answer =
        ask(
            day,
            "neighbourhood(id: \"%s\", first: 100, orderBy: CONNECTIONS) { totalCount neighbours { connections node { id: key } } }"
                .formatted(id));
    answer.path("neighbourhood.totalCount").entity(Integer.class).isEqualTo(expected.size());
    assertThat(answer.path("neighbourhood.neighbours").entityList(Neighbour.class).get())
        .isNotEmpty()
        .isEqualTo(expected.stream().limit(100).toList());
    var today = DayGraph.read(client, LocalDate.parse("9999-01-01"));
    assertThat(expected).anyMatch(each -> each.connections() < today.connections(each.node().id()));
  }

  @ParameterizedTest
  @CsvSource({
    "2000-01-01, industry:new-energy, country:DE",
    "2018-06-01, city:baoding, country:FR",
    "2021-06-01, expert:konstantinos-pouleros, district:beilun"
  })
  void pathsAreRankedByTheRelationshipsThatWereValid(String day, String from, String to) {
    var then = DayGraph.read(client, LocalDate.parse(day));
    var paths =
        ask(
                day,
                "paths(from: \"%s\", to: \"%s\", first: 20) { paths { connections distance nodes { id: key } steps { relationship forward } } }"
                    .formatted(from, to))
            .path("paths.paths")
            .entityList(Path.class)
            .get();
    assertThat(paths)
        .isNotEmpty()
        .isSortedAccordingTo(comparing(Path::distance))
        .allSatisfy(
            path -> {
              assertThat(then.ties()).containsAll(ties(path));
              assertThat((long) path.connections())
                  .isEqualTo(path.between().stream().mapToLong(then::connections).sum());
              assertThat(path.distance()).isCloseTo(distance(path, then), within(0.001));
            });
  }

  private double distance(Path path, DayGraph then) {
    return path.steps().stream().mapToInt(step -> model.distance(step.relationship())).sum()
        + path.between().stream()
            .mapToDouble(
                id -> Math.round(100 * Math.log(then.connections(id)) / Math.log(2)) / 100.0)
            .sum();
  }

  private static List<DayGraph.Tie> ties(Path path) {
    return IntStream.range(0, path.steps().size())
        .mapToObj(
            i -> {
              var step = path.steps().get(i);
              var one = path.nodes().get(i).id();
              var other = path.nodes().get(i + 1).id();
              return step.forward()
                  ? new DayGraph.Tie(one, step.relationship(), other)
                  : new DayGraph.Tie(other, step.relationship(), one);
            })
        .toList();
  }

  private GraphQlTester.Response ask(String day, String field) {
    return graphql.document("query @asOf(date: \"%s\") { %s }".formatted(day, field)).execute();
  }
}
