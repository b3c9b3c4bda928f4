package org.talentgraph.handouts;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Inside;
import org.talentgraph.events.MatchmakingEvent.PlaceView;
import org.talentgraph.planning.PlanRows.Row;

/** Meetings as CSV (RFC 4180), to be opened in a spreadsheet. */
record PlanTable(Inside inside, Names names) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final List<String> HELD =
      List.of(
          "date",
          "begin",
          "end",
          "zone",
          "place",
          "room",
          "enterprise",
          "demand.name",
          "expert",
          "interpreter.name",
          "meeting.id");
  private static final List<String> NOT_HELD =
      List.of("enterprise", "demand.name", "expert", "why", "meeting.id");

  String held(List<Row> rows) {
    return table(HELD, rows.stream().map(this::held));
  }

  String unscheduled(List<Row> rows) {
    return table(NOT_HELD, rows.stream().map(this::unscheduled));
  }

  private Stream<@Nullable String> held(Row row) {
    var slot = row.slot();
    var place = row.place();
    return Stream.of(
        slot == null ? null : slot.start().toLocalDate().toString(),
        time(slot == null ? null : slot.start()),
        time(slot == null ? null : slot.end()),
        slot == null ? null : inside.zone(slot.session()).orElse(null),
        place == null ? null : name(place),
        place == null ? null : place.room(),
        names.name(row.enterprise()),
        names.name(row.demand()),
        names.name(row.expert()),
        row.interpreter(),
        row.meeting());
  }

  private Stream<@Nullable String> unscheduled(Row row) {
    var why = row.why();
    return Stream.of(
        names.name(row.enterprise()),
        names.name(row.demand()),
        names.name(row.expert()),
        why == null ? null : why.in(names.language()),
        row.meeting());
  }

  private static @Nullable String time(@Nullable OffsetDateTime time) {
    return time == null ? null : TIME.format(time);
  }

  private String name(PlaceView place) {
    return place.name().in(names.language());
  }

  private String table(List<String> columns, Stream<Stream<@Nullable String>> rows) {
    var head = columns.stream().map(names::words);
    return Stream.concat(Stream.of(head), rows)
        .map(Csv::line)
        .collect(joining("", Csv.BYTE_ORDER_MARK, ""));
  }
}
