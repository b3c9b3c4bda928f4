package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;

@IntegrationTest
class EpochIT {

  @Autowired GraphWrites writes;
  @Autowired Epoch epoch;
  @Autowired Neo4jClient client;

  @Test
  void staysWhileTheGraphGoesOn() {
    var before = epoch.current();
    assertThat(epoch.current()).isEqualTo(before);
    assertThat(another("").current()).isEqualTo(before);
  }

  @Test
  void isAnotherOneWhenTheDatabaseIsAnotherOne() {
    var before = epoch.current();
    client.query("MATCH (s:GraphState {id: 'graph'}) SET s.database = 'another'").run();
    var after = epoch.current();
    assertThat(after).isNotEqualTo(before);
    assertThat(epoch.current()).isEqualTo(after);
  }

  /** As where a backup was restored under an application that runs. */
  @Test
  void isAnotherOneWhenAChangeIsGone() {
    var before = epoch.current();
    client.query("CREATE (:Change {number: 1000000, at: 'now'})").run();
    assertThat(epoch.current()).isEqualTo(before);
    client.query("MATCH (c:Change {number: 1000000}) DELETE c").run();
    assertThat(epoch.current()).isNotEqualTo(before);
  }

  @Test
  void isAnotherOneOnceForEachValueOfTheSetting() {
    var before = epoch.current();
    var restored = another("2026-11-29");
    var after = restored.current();
    assertThat(after).isNotEqualTo(before);
    assertThat(restored.current()).isEqualTo(after);
    assertThat(client.query("MATCH (s:GraphState) RETURN s.restored AS restored").fetch().all())
        .containsExactly(Map.of("restored", "2026-11-29"));
    assertThat(epoch.current()).as("of an application that runs").isEqualTo(after);
    assertThat(another("").current()).isNotEqualTo(after);
  }

  private Epoch another(String restored) {
    return new Epoch(client, writes, restored);
  }
}
