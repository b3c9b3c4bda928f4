package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;

/** The made-up event, as whoever asks first finds it. */
@IntegrationTest
class DemonstrationEventIT {

  private static final String QUERY =
      """
      { matchmakingEvent(id: "event:demo-matchmaking") {
        stage event { on synthetic } slots { id } places { id } interpreters { id }
        participants { role record { id synthetic } absent demands { demand { id synthetic } } }
        preferences { kind }
        plan { kind state meetings { id demand { id } enterprise { id } expert { id } slot { id start } place { id } }
          unscheduled { reason } }
      } }
      """;

  @LocalServerPort int port;

  @Test
  void isPublishedAndConsistsOfMadeUpRecordsOnly() {
    try (var organiser = new Caller(port).as(Role.ORGANISER)) {
      var event = Organised.data(organiser, QUERY, Map.of()).get("matchmakingEvent");

      assertThat(event.get("stage").asString()).isEqualTo("PUBLISHED");
      assertThat(event.at("/event/on").asString()).isEqualTo("2025-03-01");
      assertThat(event.at("/event/synthetic").asBoolean()).isTrue();
      assertThat(event.get("slots")).hasSize(16);
      assertThat(event.get("places")).hasSize(20);
      assertThat(event.get("interpreters")).hasSize(3);
      assertThat(event.findValues("role"))
          .filteredOn(each -> each.asString().equals("EXPERT"))
          .hasSize(90);
      assertThat(event.findValues("demands").stream().mapToInt(each -> each.size()).sum())
          .isEqualTo(60);
      assertThat(event.get("participants").findValues("synthetic"))
          .isNotEmpty()
          .allMatch(each -> each.asBoolean());
      assertThat(event.get("preferences").findValuesAsString("kind"))
          .contains("MUST", "WANT", "NO");
      var meetings = event.at("/plan/meetings");
      assertThat(meetings.size()).isGreaterThan(100);
      Set<List<String>> taken = new HashSet<>();
      for (var meeting : meetings) {
        var slot = meeting.at("/slot/id").asString();
        assertThat(meeting.at("/slot/start").asString())
            .startsWith("2025-03-01T")
            .endsWith("+08:00");
        for (var who : List.of("/enterprise/id", "/expert/id", "/place/id")) {
          assertThat(taken.add(List.of(slot, meeting.at(who).asString())))
              .as("%s", meeting)
              .isTrue();
        }
      }
      assertThat(event.at("/plan/unscheduled")).isNotEmpty();
    }
  }
}
