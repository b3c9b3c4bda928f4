package org.talentgraph.handouts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a calendar says of a time zone: when its clocks change in the years around the times that it
 * tells. It follows from the rules by which those times were made, and not from the files of
 * ical4j, which may be older or come over the network. Changes that return every year are told as a
 * rule, since some readers, ical4j among them, understand nothing else.
 */
final class ZoneDefinition {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

  /** So many that the last Sunday of a month is not always its fourth. */
  private static final int YEARS = 8;

  private static final int WEEK = 7;

  private ZoneDefinition() {}

  /** Changes of clocks that are alike. */
  private record Kind(boolean isSummer, ZoneOffset before, ZoneOffset after) {}

  /**
   * @param times that the calendar tells in the zone, at least one
   */
  static VTimeZone of(ZoneId zone, Collection<OffsetDateTime> times) {
    var first = times.stream().map(OffsetDateTime::toInstant).sorted().findFirst().orElseThrow();
    var rules = zone.getRules();
    List<Observance> told = new ArrayList<>();
    changes(zone, first.atZone(zone).getYear() - 1).stream()
        .collect(
            groupingBy(
                each ->
                    new Kind(
                        rules.isDaylightSavings(each.getInstant()),
                        each.getOffsetBefore(),
                        each.getOffsetAfter()),
                LinkedHashMap::new,
                mapping(ZoneOffsetTransition::getDateTimeBefore, toList())))
        .forEach((kind, starts) -> told.addAll(told(kind, starts)));
    if (told.isEmpty()) {
      var offset = rules.getOffset(first);
      told.add(observance(new Kind(false, offset, offset), ALWAYS, Optional.empty()));
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(told));
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone, int year) {
    var begin = LocalDateTime.of(year, 1, 1, 0, 0).atZone(zone).toInstant();
    var end = LocalDateTime.of(year + YEARS, 1, 1, 0, 0).atZone(zone).toInstant();
    var rules = zone.getRules();
    return Stream.iterate(
            rules.nextTransition(begin),
            each -> each != null && each.getInstant().isBefore(end),
            each -> rules.nextTransition(each.getInstant()))
        .toList();
  }

  private static List<Observance> told(Kind kind, List<LocalDateTime> starts) {
    var rule = rule(starts);
    return rule.isPresent()
        ? List.of(observance(kind, starts.getFirst(), rule))
        : starts.stream().map(each -> observance(kind, each, Optional.empty())).toList();
  }

  /** The rule by which they return every year, on the same weekday of the month. */
  private static Optional<String> rule(List<LocalDateTime> starts) {
    var one = starts.getFirst();
    var isAlike =
        starts.size() == YEARS
            && starts.stream()
                .allMatch(
                    each ->
                        each.getMonth() == one.getMonth()
                            && each.getDayOfWeek() == one.getDayOfWeek()
                            && each.toLocalTime().equals(one.toLocalTime()));
    if (!isAlike) {
      return Optional.empty();
    }
    var places = starts.stream().map(ZoneDefinition::place).distinct().toList();
    var isLast = starts.stream().allMatch(ZoneDefinition::isLast);
    var day = one.getDayOfWeek().name().substring(0, 2);
    return places.size() == 1 || isLast
        ? Optional.of(
            "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s"
                .formatted(one.getMonthValue(), isLast ? -1 : places.getFirst(), day))
        : Optional.empty();
  }

  private static int place(LocalDateTime start) {
    return (start.getDayOfMonth() - 1) / WEEK + 1;
  }

  private static boolean isLast(LocalDateTime start) {
    return start.plusDays(WEEK).getMonth() != start.getMonth();
  }

  private static Observance observance(Kind kind, LocalDateTime start, Optional<String> rule) {
    List<Property> properties = new ArrayList<>();
    properties.add(new DtStart<>(start));
    rule.ifPresent(each -> properties.add(new RRule<>(each)));
    properties.add(new TzOffsetFrom(kind.before));
    properties.add(new TzOffsetTo(kind.after));
    var list = new PropertyList(properties);
    return kind.isSummer ? new Daylight(list) : new Standard(list);
  }
}
