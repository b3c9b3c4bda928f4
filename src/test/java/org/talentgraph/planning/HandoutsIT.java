package org.talentgraph.planning;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;

/** Calendars and tables of an event, for those who may read the same by the API. */
@IntegrationTest
class HandoutsIT {

  private static final String EMPLOYER = Organised.EMPLOYER;

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private final HttpClient http = HttpClient.newHttpClient();
  private Organised event;

  @BeforeEach
  void publish() {
    event = new Organised(port, client, 3, 6);
    event.publish();
  }

  @AfterEach
  void remove() {
    event.close();
    http.close();
  }

  @Test
  void aCalendarLearnsThatAMeetingMovedOrIsCancelled() {
    var told = calendar("calendar.ics");
    var meetings =
        event
            .ask(
                "{ matchmakingEvent(id: \"%s\") { plan { meetings { id } } } }".formatted(event.id),
                Map.of())
            .at("/matchmakingEvent/plan/meetings");
    assertThat(told).hasSameSizeAs(meetings).isNotEmpty();
    assertThat(told.values())
        .allSatisfy(
            each -> {
              assertThat(value(each, Property.SEQUENCE)).isEqualTo("0");
              assertThat(value(each, Property.STATUS)).isEqualTo("CONFIRMED");
            });

    var moved = moveOne() + "@" + event.id;

    var then = calendar("calendar.ics");
    assertThat(then).containsOnlyKeys(told.keySet());
    then.forEach(
        (uid, each) ->
            assertThat(value(each, Property.SEQUENCE))
                .as(uid)
                .isEqualTo(uid.equals(moved) ? "1" : "0"));
    assertThat(value(then.get(moved), Property.DTSTART))
        .isNotEqualTo(value(told.get(moved), Property.DTSTART));

    event.ask(
        "mutation ($event: ID!) { takePlanBack(event: $event) { state } }", event.with(Map.of()));

    assertThat(calendar("calendar.ics"))
        .containsOnlyKeys(told.keySet())
        .allSatisfy(
            (uid, each) -> {
              assertThat(value(each, Property.STATUS)).isEqualTo("CANCELLED");
              assertThat(value(each, Property.SEQUENCE)).isEqualTo(uid.equals(moved) ? "2" : "1");
            });
  }

  /** Moves the first meeting that another slot suits, and publishes the plan. */
  private String moveOne() {
    var meetings =
        event
            .ask(
                "{ matchmakingEvent(id: \"%s\") { plan { meetings { id slot { id } } } } }"
                    .formatted(event.id),
                Map.of())
            .at("/matchmakingEvent/plan/meetings");
    for (var meeting : meetings) {
      for (var slot : List.of("s1", "s2", "s3", "s4", "s5", "s6")) {
        if (!slot.equals(meeting.at("/slot/id").asString())) {
          var id = meeting.get("id").asString();
          var answer =
              event.organiser.ask(
                  "mutation ($event: ID!, $meeting: ID!, $slot: ID!) { moveMeeting(event: $event,"
                      + " meeting: $meeting, slot: $slot, publish: true) { plan { number } } }",
                  event.with(Map.of("meeting", id, "slot", slot)));
          if (!answer.has("errors")) {
            return id;
          }
        }
      }
    }
    throw new AssertionError("no meeting can be moved");
  }

  @Test
  void anEmployerTakesItsOwnAndNothingElse() {
    var own = get("calendar.ics", Role.EMPLOYER, null);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
    var all = calendar("calendar.ics");
    assertThat(calendar(own.body())).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(
            calendar(get("participants/" + EMPLOYER + "/calendar.ics", Role.EMPLOYER, null).body()))
        .containsOnlyKeys(calendar(own.body()).keySet());
    assertThat(get("meetings.csv", Role.EMPLOYER, null).body().lines())
        .hasSize(calendar(own.body()).size() + 1);
    isRefused(
        get("participants/" + event.experts.getFirst() + "/calendar.ics", Role.EMPLOYER, null),
        403,
        "FORBIDDEN");
    isRefused(get("unscheduled.csv", Role.EMPLOYER, null), 403, "FORBIDDEN");
  }

  @Test
  void nobodyElseTakesAnything() {
    for (var file :
        List.of(
            "calendar.ics",
            "participants/" + EMPLOYER + "/calendar.ics",
            "meetings.csv",
            "unscheduled.csv")) {
      var guest = get(file, Role.GUEST, "zh");
      isRefused(guest, 401, "UNAUTHENTICATED");
      assertThat(guest.body()).contains("\"message\":\"仅限活动的组织方和参加者");
      assertThat(guest.headers().firstValue("WWW-Authenticate")).isPresent();
      isRefused(get(file, Role.SCOUT, null), 403, "FORBIDDEN");
    }
    isRefused(
        get("participants/expert:nobody/calendar.ics", Role.ORGANISER, null),
        404,
        "UNKNOWN_PARTICIPANT");
    isRefused(get("meetings.csv?plan=99", Role.ORGANISER, null), 404, "UNKNOWN_PLAN");
  }

  @Test
  void filesSpeakTheLanguageOfTheAddressOrOfTheReader() {
    assertThat(get("calendar.ics", Role.ORGANISER, null).body().replace("\r\n ", ""))
        .contains(" with ")
        .contains("Demand: ");
    assertThat(get("calendar.ics", Role.ORGANISER, "zh").body().replace("\r\n ", ""))
        .contains("会面")
        .contains("需求：");
    assertThat(get("calendar.ics?lang=zh", Role.ORGANISER, "en").body().replace("\r\n ", ""))
        .contains("会面");
    assertThat(get("meetings.csv", Role.ORGANISER, "zh").body())
        .startsWith("\uFEFF\"日期\",\"开始\"")
        .contains("\"Asia/Shanghai\"");
    assertThat(get("unscheduled.csv", Role.ORGANISER, null).body())
        .startsWith("\uFEFF\"Enterprise\",\"Demand\",\"Expert\",\"Why it is not held\"");
  }

  private Map<String, CalendarComponent> calendar(String fileOrText) {
    var text =
        fileOrText.startsWith("BEGIN") ? fileOrText : get(fileOrText, Role.ORGANISER, null).body();
    try {
      var calendar = new CalendarBuilder().build(new StringReader(text));
      assertThat(calendar.validate(true).getEntries()).isEmpty();
      return calendar.<CalendarComponent>getComponents(Component.VEVENT).stream()
          .collect(toMap(each -> value(each, Property.UID), each -> each));
    } catch (IOException | ParserException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String value(CalendarComponent component, String property) {
    return component.getRequiredProperty(property).getValue();
  }

  private static void isRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  private HttpResponse<String> get(String file, Role role, @Nullable String language) {
    var address = URI.create("http://localhost:%d/events/%s/%s".formatted(port, event.id, file));
    var request = HttpRequest.newBuilder(address);
    var credentials = role == Role.GUEST ? List.<String>of() : RoleTokens.header(port, role);
    for (var i = 0; i + 1 < credentials.size(); i += 2) {
      request.header(credentials.get(i), credentials.get(i + 1));
    }
    if (language != null) {
      request.header("Accept-Language", language);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
