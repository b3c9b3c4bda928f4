package org.talentgraph.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTests {

  @Test
  void numbersAreEqualByTheirValues() {
    assertThat(Difference.between(Map.of("value", 58), Map.of("value", 58.0))).isEmpty();
    assertThat(Difference.between(Map.of("value", 18.2), Map.of("value", 18.20))).isEmpty();
  }

  @Test
  void theOrderOfKeysDoesNotMatter() {
    Map<String, Object> answer = new HashMap<>(Map.of("unit", "card", "value", 1));
    answer.put("partOf", null);
    Map<String, Object> expected = new HashMap<>();
    expected.put("partOf", null);
    expected.putAll(Map.of("value", 1, "unit", "card"));
    assertThat(Difference.between(expected, answer)).isEmpty();
  }

  @Test
  void theOrderOfAListMatters() {
    assertThat(
            Difference.between(
                Map.of("names", List.of("Japan", "Germany")),
                Map.of("names", List.of("Germany", "Japan"))))
        .contains(new Difference("names[0]", "Japan", "Germany"));
  }

  @Test
  void itIsNamedByThePathToIt() {
    assertThat(Difference.between(figures(58, 9), figures(58, 10)))
        .contains(new Difference("figures.edges[1].node.value", 9, 10));
  }

  @Test
  void aListOfAnotherLengthDiffersAsAWhole() {
    assertThat(Difference.between(figures(58, 9), figures(58)))
        .get()
        .extracting(Difference::path)
        .isEqualTo("figures.edges");
  }

  @Test
  void aKeyMoreOrLessIsADifference() {
    var expected = Map.of("value", 58);
    var answer = Map.of("value", 58, "unit", "workstation");
    assertThat(Difference.between(expected, answer)).contains(new Difference("", expected, answer));
    assertThat(Difference.between(answer, expected)).isPresent();
  }

  @Test
  void nothingIsNotTheSameAsSomething() {
    assertThat(Difference.between(Map.of("value", 58), null)).isPresent();
    assertThat(Difference.between(null, null)).isEmpty();
    assertThat(Difference.between("58", 58)).isPresent();
  }

  private static Map<String, Object> figures(Object... values) {
    List<Object> edges = new ArrayList<>();
    for (var value : values) {
      edges.add(Map.of("node", Map.of("value", value)));
    }
    return Map.of("figures", Map.of("edges", edges));
  }
}
