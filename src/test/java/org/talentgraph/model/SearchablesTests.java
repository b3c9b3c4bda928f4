package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the SDL of the product says of searches. */
class SearchablesTests {

  private final GraphModel model = RealSchema.model();

  /** Passages are found by what they say, and an interest is seen by its parties alone. */
  @Test
  void everyOtherKindOfRecordIsSearched() {
    var searched =
        model.searchables().stream()
            .flatMap(kind -> model.getType(kind.type()).concrete().stream())
            .toList();
    assertThat(model.nodeTypes())
        .extracting(GraphType::name)
        .filteredOn(type -> !List.of("Citation", "Interest").contains(type))
        .isSubsetOf(searched);
  }

  @Test
  void everyDescriptionIsSearched() {
    assertThat(model.searchables())
        .filteredOn(kind -> model.getType(kind.type()).fields().containsKey("description"))
        .hasSizeGreaterThan(10)
        .allSatisfy(kind -> assertThat(kind.texts()).contains("description"));
  }
}
