package org.talentgraph.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.talentgraph.graph.Text;

class TieTests {

  private static final Text BASE = new Text("The base", "基地");
  private static final Text STATION = new Text("the station", "联络站");
  private static final Pattern TYPE = Pattern.compile("@relationship\\(type: \"(\\w+)\"");

  @Test
  void aRelationshipIsSaidFromItsFirstNodeToItsSecond() {
    assertThat(Tie.text("CONNECTED_TO", BASE, STATION))
        .isEqualTo(new Text("The base is connected to the station", "基地与联络站相连"));
  }

  @Test
  void aTypeWithoutASentenceIsNamed() {
    assertThat(Tie.text("TWINNED_WITH", BASE, STATION))
        .isEqualTo(
            new Text(
                "The base is related to the station (TWINNED_WITH)", "基地与联络站有关系（TWINNED_WITH）"));
  }

  @Test
  void everyTypeOfTheGraphHasASentenceInBothLanguages() throws IOException {
    var types = new HashSet<String>();
    try (var files = Files.list(Path.of("graph-schema/graphql"))) {
      for (var file : files.toList()) {
        TYPE.matcher(Files.readString(file))
            .results()
            .map(each -> each.group(1))
            .forEach(types::add);
      }
    }
    types.removeAll(Walkable.PROVENANCE);
    types.add("other");
    assertThat(types).hasSizeGreaterThan(70).contains("HOSTED_BY");
    for (var locale : List.of(Locale.ROOT, Locale.CHINESE)) {
      assertThat(ResourceBundle.getBundle("org.talentgraph.exploration.ties", locale).keySet())
          .as(locale.toString())
          .containsExactlyInAnyOrderElementsOf(types);
    }
  }
}
