package org.talentgraph.handouts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.talentgraph.events.Inside;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Language;
import org.talentgraph.planning.Announcement;
import org.talentgraph.planning.Announcements;
import org.talentgraph.planning.PlanRows;
import org.talentgraph.planning.PlanRows.Row;

/** The addresses of calendars and tables, for those who may read the same by the API. */
@Controller
class EventFiles {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
  private static final MediaType TABLE = new MediaType("text", "csv", UTF_8);

  private final Readers readers;
  private final Announcements announcements;
  private final PlanRows timetables;
  private final GraphRecords records;

  EventFiles(
      Readers readers, Announcements announcements, PlanRows timetables, GraphRecords records) {
    this.readers = readers;
    this.announcements = announcements;
    this.timetables = timetables;
    this.records = records;
  }

  @GetMapping("/events/{event}/calendar.ics")
  ResponseEntity<String> calendar(
      @PathVariable String event, @RequestParam @Nullable String lang, Locale locale) {
    var inside = readers.event(event);
    return calendar(inside, announcements.visible(inside).toList(), language(lang, locale));
  }

  @GetMapping("/events/{event}/participants/{participant}/calendar.ics")
  ResponseEntity<String> calendar(
      @PathVariable String event,
      @PathVariable String participant,
      @RequestParam @Nullable String lang,
      Locale locale) {
    var inside = readers.participant(event, participant);
    var own = announcements.visible(inside).filter(each -> each.has(participant)).toList();
    return calendar(inside, own, language(lang, locale));
  }

  @GetMapping("/events/{event}/meetings.csv")
  ResponseEntity<String> meetings(
      @PathVariable String event,
      @RequestParam @Nullable Integer plan,
      @RequestParam @Nullable String lang,
      Locale locale) {
    var inside = readers.event(event);
    var rows = timetables.held(inside, plan);
    var table = new PlanTable(inside, names(rows, language(lang, locale)));
    return file(TABLE, "meetings.csv", table.held(rows), table.names().language());
  }

  @GetMapping("/events/{event}/unscheduled.csv")
  ResponseEntity<String> unscheduled(
      @PathVariable String event,
      @RequestParam @Nullable Integer plan,
      @RequestParam @Nullable String lang,
      Locale locale) {
    var inside = readers.toOrganise(event);
    var rows = timetables.unscheduled(inside, plan);
    var table = new PlanTable(inside, names(rows, language(lang, locale)));
    return file(TABLE, "unscheduled.csv", table.unscheduled(rows), table.names().language());
  }

  private ResponseEntity<String> calendar(
      Inside inside, List<Announcement> meetings, Language language) {
    var ids =
        Stream.concat(
                Stream.of(inside.id()),
                meetings.stream()
                    .flatMap(each -> Stream.of(each.demand(), each.enterprise(), each.expert())))
            .distinct()
            .toList();
    var names = Names.of(ids, records, language);
    return file(CALENDAR, "calendar.ics", new EventCalendar(inside, names).of(meetings), language);
  }

  private Names names(List<Row> rows, Language language) {
    var ids =
        rows.stream()
            .flatMap(each -> Stream.of(each.demand(), each.enterprise(), each.expert()))
            .distinct()
            .toList();
    return Names.of(ids, records, language);
  }

  private static Language language(@Nullable String lang, Locale locale) {
    return Language.of(lang == null ? locale : Locale.forLanguageTag(lang));
  }

  private static ResponseEntity<String> file(
      MediaType type, String name, String text, Language language) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(Locale.ROOT))
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION, "X-API-Key")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(text);
  }
}
