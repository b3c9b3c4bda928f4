package org.talentgraph.handouts;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.talentgraph.events.EventPlace;
import org.talentgraph.events.Inside;
import org.talentgraph.planning.Announcement;

/** Meetings as iCalendar (RFC 5545), with the times of their sessions' zones. */
record EventCalendar(Inside inside, Names names) {

  private static final String UTC = "UTC";

  String of(List<Announcement> meetings) {
    List<CalendarComponent> components = new ArrayList<>();
    times(meetings).forEach((zone, times) -> components.add(definition(zone, times)));
    meetings.stream()
        .sorted(comparing(Announcement::start).thenComparing(Announcement::id))
        .map(this::event)
        .forEach(components::add);
    var head =
        new PropertyList(
            List.of(
                new ProdId("-//Talent Graph//" + names.language() + "//"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new XProperty("X-WR-CALNAME", names.name(inside.id()))));
    return text(new Calendar(head, new ComponentList<>(components)));
  }

  private static String text(Calendar calendar) {
    var text = new StringWriter();
    try {
      new CalendarOutputter(true).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * By zone; a calendar without meetings tells the zone of its sessions, since it must not be
   * empty.
   */
  private Map<String, List<OffsetDateTime>> times(List<Announcement> meetings) {
    Map<String, List<OffsetDateTime>> times = new TreeMap<>();
    for (var each : meetings) {
      times.computeIfAbsent(each.zone(), _ -> new ArrayList<>()).add(each.start());
      times.computeIfAbsent(each.zone(), _ -> new ArrayList<>()).add(each.end());
    }
    for (var slot : inside.slots()) {
      var zone = inside.zone(slot.session()).orElse(UTC);
      times.computeIfAbsent(zone, _ -> new ArrayList<>()).add(slot.start());
    }
    return times.isEmpty()
        ? Map.of(UTC, List.of(OffsetDateTime.ofInstant(Instant.EPOCH, ZoneId.of(UTC))))
        : times;
  }

  private static CalendarComponent definition(String zone, List<OffsetDateTime> times) {
    return ZoneDefinition.of(ZoneId.of(zone), times);
  }

  private VEvent event(Announcement meeting) {
    var told = meeting.at().toInstant();
    var zone = new ParameterList(List.of(new TzId(meeting.zone())));
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(meeting.id() + "@" + inside.id()));
    properties.add(new DtStamp(told));
    properties.add(new LastModified(told));
    properties.add(new Sequence(meeting.sequence()));
    properties.add(
        meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    properties.add(new DtStart<>(zone, local(meeting.start(), meeting.zone())));
    properties.add(new DtEnd<>(zone, local(meeting.end(), meeting.zone())));
    properties.add(new Summary(summary(meeting)));
    properties.add(new Description(description(meeting)));
    location(meeting).map(Location::new).forEach(properties::add);
    return new VEvent(new PropertyList(properties));
  }

  private static LocalDateTime local(OffsetDateTime time, String zone) {
    return time.atZoneSameInstant(ZoneId.of(zone)).toLocalDateTime();
  }

  private String summary(Announcement meeting) {
    return names.words("meeting", names.name(meeting.enterprise()), names.name(meeting.expert()));
  }

  private String description(Announcement meeting) {
    return Stream.of(
            names.words("demand", names.name(meeting.demand())),
            meeting.interpreter() == null
                ? null
                : names.words("interpreter", meeting.interpreter()))
        .filter(Objects::nonNull)
        .collect(joining("\n"));
  }

  private Stream<String> location(Announcement meeting) {
    return inside.places().stream()
        .filter(each -> each.id().equals(meeting.place()))
        .map(this::location);
  }

  private String location(EventPlace place) {
    return Stream.of(place.name().in(names.language()), place.room())
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }
}
