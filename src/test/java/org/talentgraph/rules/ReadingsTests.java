package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.Facts;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

/** Which readings are taken, whatever readings the graph has. */
class ReadingsTests {

  private static Row reading(String id, boolean isDefault, String... alternatives) {
    var others = Stream.of(alternatives).map(each -> Row.of(Map.of("id", each))).toList();
    return Row.of(Map.of("id", id, "isDefault", isDefault, "alternatives", others));
  }

  private static Readings of(Set<String> chosen, Row... readings) {
    return Readings.of(List.of(Row.of(Map.of("readings", List.of(readings)))), chosen);
  }

  @Test
  void theDefaultIsTakenUnlessAnotherIsChosen() {
    Row[] readings = {reading("a", true, "b"), reading("b", false, "a"), reading("c", true, "d")};
    assertThat(of(Set.of(), readings).taken()).containsExactlyInAnyOrder("a", "c");
    assertThat(of(Set.of("b"), readings).taken()).containsExactlyInAnyOrder("b", "c");
    assertThat(of(Set.of(), readings).without("a")).containsExactly(Set.of("b", "c"));
  }

  @Test
  void alternativesOfAlternativesAreOfTheSamePoint() {
    Row[] readings = {
      reading("a", false, "b"), reading("b", false, "a", "c"), reading("c", true, "b")
    };
    var usual = of(Set.of(), readings);
    assertThat(usual.points()).containsExactly(new TreeSet<>(Set.of("a", "b", "c")));
    assertThat(usual.taken()).containsExactly("c");
    assertThat(of(Set.of("a"), readings).taken()).containsExactly("a");
    assertThatThrownBy(() -> of(Set.of("a", "c"), readings)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void aReadingBetweenThemMayBeOneOfNoRuleInForce() {
    var readings = of(Set.of(), reading("a", false, "gone"), reading("c", true, "gone"));
    assertThat(readings.points()).containsExactly(new TreeSet<>(Set.of("a", "c")));
  }

  @Test
  void aPointWithoutADefaultIsLeftOutUntilOneIsChosen() {
    Row[] readings = {
      reading("a", false, "gone"), reading("b", false, "c"), reading("c", false, "b")
    };
    assertThat(of(Set.of(), readings)).isEqualTo(new Readings(List.of(), Set.of()));
    var chosen = of(Set.of("b"), readings);
    assertThat(chosen.taken()).containsExactly("b");
    assertThat(chosen.without("b")).containsExactly(Set.of("c"));
  }

  /** By one of the others is enough, whichever it is. */
  @ParameterizedTest
  @CsvSource({"a, true", "b, true", "c, true", "nobody, false"})
  void aReadingDecidesWhereAnotherGivesAnotherVerdict(String deciding, boolean decides) {
    var rule =
        Row.of(
            Map.of(
                "id",
                "rule:a",
                "name",
                new Text("Rule", "规则"),
                "kind",
                "BONUS",
                "readings",
                List.of(
                    reading("a", true, "b", "c"),
                    reading("b", false, "a", "c"),
                    reading("c", false, "a", "b"))));
    var rules = RulesInForce.of(List.of(rule), LocalDate.EPOCH, Set.of());
    var nothing = new Case(Facts.NONE, Map.of(), Map.of());
    var asked = new Inquiry(LocalDate.EPOCH, rules.book(), nothing, rules);
    var applied =
        new AppliedReadings(asked, each -> each.rules().readings().taken().contains(deciding));
    assertThat(applied.list())
        .containsExactly(new AppliedReadings.AppliedReading(new Reference("a"), decides));
  }
}
