package org.talentgraph.handouts;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a calendar says of a time zone: each change of its clocks around the times that it tells. It
 * follows from the same rules by which those times were made, and not from the files of ical4j,
 * which may be older or come over the network.
 */
final class ZoneDefinition {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

  private ZoneDefinition() {}

  /**
   * @param times that the calendar tells in the zone, at least one
   */
  static VTimeZone of(ZoneId zone, Collection<OffsetDateTime> times) {
    var first = times.stream().min(naturalOrder()).orElseThrow().toInstant();
    var last = times.stream().max(naturalOrder()).orElseThrow().toInstant();
    var rules = zone.getRules();
    List<Observance> changes = new ArrayList<>();
    var change = rules.previousTransition(first.plusNanos(1));
    if (change == null) {
      changes.add(observance(zone, ALWAYS, rules.getOffset(first), rules.getOffset(first), false));
      change = rules.nextTransition(first);
    }
    while (change != null && !change.getInstant().isAfter(last)) {
      changes.add(observance(zone, change));
      change = rules.nextTransition(change.getInstant());
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(changes));
  }

  private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
    return observance(
        zone,
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        zone.getRules().isDaylightSavings(change.getInstant()));
  }

  private static Observance observance(
      ZoneId zone, LocalDateTime start, ZoneOffset before, ZoneOffset after, boolean isSummer) {
    var name = NAME.format(start.toInstant(before).atZone(zone));
    var properties =
        new PropertyList(
            List.of(
                new DtStart<>(start),
                new TzOffsetFrom(before),
                new TzOffsetTo(after),
                new TzName(name)));
    return isSummer ? new Daylight(properties) : new Standard(properties);
  }
}
