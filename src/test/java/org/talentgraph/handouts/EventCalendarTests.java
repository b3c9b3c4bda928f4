package org.talentgraph.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.events.EventSlot;
import org.talentgraph.events.Frame;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Session;
import org.talentgraph.events.Stage;
import org.talentgraph.language.Language;
import org.talentgraph.language.Text;
import org.talentgraph.planning.Announcement;

class EventCalendarTests {

  private static final OffsetDateTime SATURDAY = OffsetDateTime.parse("2025-03-29T09:00:00+01:00");
  private static final OffsetDateTime SUNDAY = OffsetDateTime.parse("2025-03-30T09:00:00+02:00");
  private static final Names NAMES =
      new Names(
          Map.of("a", new Text("Alpha; Ltd, \"A\"\nX", "甲"), "x", new Text("Xenia", "希妮娅")),
          Language.EN);

  @Test
  void timesAreRightOnBothSidesOfTheChangeToSummerTime() throws Exception {
    var text = calendar("Europe/Berlin", meeting("1", SATURDAY), meeting("2", SUNDAY));

    assertThat(text)
        .contains("DTSTART;TZID=Europe/Berlin:20250329T090000")
        .contains("DTSTART;TZID=Europe/Berlin:20250330T090000");
    assertThat(starts(text)).containsExactly(SATURDAY.toInstant(), SUNDAY.toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2025-10-25T09:00:00+02:00, 2025-10-26T09:00:00+01:00",
    "America/New_York, 2025-03-08T09:00:00-05:00, 2025-03-09T09:00:00-04:00",
    "Asia/Shanghai, 2025-03-29T09:00:00+08:00, 2025-03-30T09:00:00+08:00",
    "Asia/Kolkata, 2025-03-29T09:00:00+05:30, 2025-03-30T09:00:00+05:30",
    "Australia/Lord_Howe, 2025-04-05T09:00:00+11:00, 2025-04-06T09:00:00+10:30",
    "UTC, 2025-03-29T09:00:00Z, 2025-03-30T09:00:00Z"
  })
  void timesAreRightInAnyZone(String zone, OffsetDateTime one, OffsetDateTime other)
      throws Exception {
    assertThat(starts(calendar(zone, meeting("1", one), meeting("2", other))))
        .containsExactly(one.toInstant(), other.toInstant());
  }

  @Test
  void aCalendarWithoutMeetingsIsValid() throws Exception {
    assertThat(read(calendar("Asia/Shanghai")).getComponents(Component.VEVENT)).isEmpty();
  }

  @Test
  void namesCannotAddLinesToTheCalendar() throws Exception {
    var text = calendar("Asia/Shanghai", meeting("1", SATURDAY));

    assertThat(text.lines())
        .noneMatch(line -> line.startsWith("X" + " "))
        .filteredOn(line -> line.startsWith("SUMMARY"))
        .hasSize(1);
    var event = read(text).<VEvent>getComponents(Component.VEVENT).getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo("Alpha; Ltd, \"A\"\nX with Xenia");
  }

  private static String calendar(String zone, Announcement... meetings) {
    var frame = new Frame("event:e", Stage.PUBLISHED, "o", null, null, 1);
    var slot =
        new EventSlot(
            "s1",
            "day",
            SATURDAY.atZoneSameInstant(ZoneId.of(zone)).toOffsetDateTime(),
            SATURDAY.plusHours(1));
    var inside =
        new Inside(
            "event:e",
            frame,
            List.of(new Session("day", null, null, zone)),
            List.of(slot),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    var told = List.of(meetings).stream().map(each -> in(zone, each)).toList();
    return new EventCalendar(inside, NAMES).of(told);
  }

  private static Announcement in(String zone, Announcement each) {
    return new Announcement(
        each.id(),
        each.demand(),
        each.enterprise(),
        each.expert(),
        each.start(),
        each.end(),
        zone,
        each.place(),
        each.interpreter(),
        each.sequence(),
        each.cancelled(),
        each.at());
  }

  private static Announcement meeting(String id, OffsetDateTime start) {
    return new Announcement(
        id, "d", "a", "x", start, start.plusMinutes(25), "UTC", null, null, 0, false, SATURDAY);
  }

  private static List<Instant> starts(String text) throws Exception {
    return read(text).<CalendarComponent>getComponents(Component.VEVENT).stream()
        .map(each -> ZonedDateTime.from(((VEvent) each).getDateTimeStart().getDate()).toInstant())
        .toList();
  }

  private static Calendar read(String text) throws IOException, ParserException {
    var calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate(true).getEntries()).isEmpty();
    return calendar;
  }
}
