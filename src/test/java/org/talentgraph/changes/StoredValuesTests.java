package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.RealSchema;

class StoredValuesTests {

  private static final GraphType DEMAND = RealSchema.model().getType("Demand");
  private static final Map<String, Object> PUBLIC = Map.of("public", Map.of("eq", true));

  @ParameterizedTest
  @CsvSource({
    "DRAFT, , false",
    "SUBMITTED, 2024-01-01, false",
    "PUBLISHED, , true",
    "MET, 2024-01-01, true",
    "CLOSED, , true",
    "DISCARDED, , false",
    "WITHDRAWN, , true",
    "WITHDRAWN, 2024-01-01, true",
    ", , true"
  })
  void tellsWhetherADemandWasSeenByEverybody(String status, String publishedOn, boolean seen) {
    var values = new HashMap<String, Object>();
    values.put("status", status);
    values.put("publishedOn", publishedOn);
    values.values().removeIf(Objects::isNull);
    assertThat(StoredValues.judge(DEMAND, PUBLIC)).isTrue();
    assertThat(new StoredValues(DEMAND, values).meet(PUBLIC)).isEqualTo(seen);
    assertThat(new StoredValues(DEMAND, values).meet(Map.of("not", PUBLIC))).isEqualTo(!seen);
    assertThat(new StoredValues(DEMAND, values).meet(Map.of("public", Map.of("eq", false))))
        .isEqualTo(!seen);
  }

  /** Nobody knows from its values what a record was related to, or on which day somebody asked. */
  @Test
  void judgesNothingThatValuesDoNotTell() {
    assertThat(
            StoredValues.judge(DEMAND, Map.of("postedBy", Map.of("id", Map.of("in", List.of())))))
        .isFalse();
    assertThat(StoredValues.judge(DEMAND, Map.of("open", Map.of("eq", true)))).isFalse();
    assertThat(StoredValues.judge(DEMAND, Map.of("name", Map.of("eq", "a")))).isFalse();
    assertThat(
            StoredValues.judge(
                DEMAND, Map.of("or", List.of(PUBLIC, Map.of("deadline", Map.of("lt", "2025"))))))
        .isFalse();
  }
}
