package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormerNamesTests {

  private static final FormerNames NAMES = RealSchema.model().formerNames();

  @Test
  void leadToPresentOnes() {
    assertThat(NAMES.present("DemandStatus", "OPEN")).isEqualTo("PUBLISHED");
    assertThat(NAMES.present("DemandStatus", "MET")).isEqualTo("MET");
    assertThat(NAMES.present("CheckVerdict", "OPEN")).isEqualTo("OPEN");
    assertThat(NAMES.present("DemandStatus", null)).isNull();
  }

  /** An answer takes the first of two names of a value. */
  @Test
  void standBehindPresentOnes() {
    NAMES
        .present()
        .forEach(
            (type, names) -> {
              var values = RealSchema.model().enums().get(type);
              names.forEach(
                  (former, present) ->
                      assertThat(values.indexOf(present)).isBetween(0, values.indexOf(former) - 1));
            });
  }
}
