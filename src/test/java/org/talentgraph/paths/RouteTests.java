package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTests {

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 100", "3, 158", "4, 200", "1024, 1000", "0, 0"})
  void aRecordBetweenCostsTheBinaryLogarithmOfItsRelationships(long connections, int cost) {
    assertThat(Measure.TELLING.record(connections)).isEqualTo(cost);
  }

  @Test
  void theRelationshipThatBeganLastStandsFirstAmongShortPaths() {
    var all =
        Stream.of(
            route(300, "", "b"),
            route(200, "2019", "c"),
            route(200, "2022", "d"),
            route(200, "", "a"));
    assertThat(all.sorted(Route.Order.RECENT.routes()).map(route -> route.records().get(1)))
        .containsExactly("d", "c", "a", "b");
  }

  @Test
  void equalRelationshipsMakeDifferentPaths() {
    assertThat(route(200, "1990", "b").key()).isNotEqualTo(route(200, "1995", "b").key());
  }

  private static Route route(int cost, String from, String between) {
    var way = new Way(from, "HOLDS_POST", 1, true, from, "", 1);
    return new Route(List.of("x", between, "z"), List.of(way, way), cost, cost, 2);
  }
}
