package org.talentgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

  private static final List<String> FIELDS =
      List.of("expert", "experts", "event", "events", "totalCount", "workstations");

  @Test
  void putsTheNearestFirst() {
    assertThat(Nearest.names("xperts", FIELDS)).containsExactly("experts", "expert");
    assertThat(Nearest.names("TOTALCOUNT", FIELDS)).containsExactly("totalCount");
  }

  @Test
  void asksNothingWhereNothingIsNear() {
    assertThat(Nearest.to("salary", FIELDS)).isEqualTo(new Text("", ""));
  }

  @Test
  void asksInBothLanguages() {
    assertThat(Nearest.to("workstation", FIELDS))
        .isEqualTo(new Text(" Did you mean workstations?", "您是否要用 workstations？"));
  }
}
