package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;

class TieTests {

  private static final Text CONNECTED = new Text("{0} is connected to {1}", "{0}与{1}相连");
  private static final Text BASE = new Text("The base", "基地");
  private static final Text STATION = new Text("the station", "联络站");

  @Test
  void aRelationshipIsSaidFromItsFirstNodeToItsSecond() {
    assertThat(Tie.text(CONNECTED, BASE, STATION))
        .isEqualTo(new Text("The base is connected to the station", "基地与联络站相连"));
  }

  @Test
  void aNameMayLookLikeAPlaceInTheSentence() {
    assertThat(Tie.text(CONNECTED, new Text("{1}'s", "{1}"), STATION))
        .isEqualTo(new Text("{1}'s is connected to the station", "{1}与联络站相连"));
  }
}
