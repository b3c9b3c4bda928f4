package org.talentgraph.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * The made-up event, as a file in the folder of demonstration data has it: its frame and who takes
 * part, in the form of the mutations, on the day of its record.
 */
@Component
public final class SeededEvent {

  private static final String DAY = "${day}";

  private final Resource file;
  private final JsonMapper json;
  private final Preparation preparation;
  private final Enrolment enrolment;
  private final EventParts parts;
  private final GraphRecords records;

  SeededEvent(
      @Value("classpath:seed-data/demonstration/events/matchmaking.json") Resource file,
      JsonMapper json,
      Preparation preparation,
      Enrolment enrolment,
      EventParts parts,
      GraphRecords records) {
    this.file = file;
    this.json = json;
    this.preparation = preparation;
    this.enrolment = enrolment;
    this.parts = parts;
    this.records = records;
  }

  /**
   * What the file holds.
   *
   * @param work for which its timetable is searched
   */
  record Content(
      String event,
      double work,
      FrameInput frame,
      List<ParticipantInput> participants,
      List<Wish> preferences) {}

  record Wish(String by, String about, @Nullable String demand, Preference.Kind kind) {

    private PreferenceInput input() {
      return new PreferenceInput(about, demand, kind);
    }
  }

  /** An event whose preferences are collected, and which is ready to be planned. */
  public record Ready(String event, double work) {}

  /** Stores the inside of the event, unless it has one already, or there is no such record. */
  public Optional<Ready> store() {
    var text = read();
    var event = json.readTree(text).path("event").asString();
    var record = records.find("Event", event, "id on", View.WHOLE);
    if (record.isEmpty() || !parts.all(event, Frame.PART).isEmpty()) {
      return Optional.empty();
    }
    var day = String.valueOf(record.get().get("on"));
    var content = json.readValue(text.replace(DAY, day), Content.class);
    preparation.store(content.event, content.frame);
    enrolment.add(content.event, content.participants);
    preparation.move(content.event, Stage.COLLECTING);
    content.preferences.stream()
        .collect(groupingBy(Wish::by))
        .forEach(
            (by, wishes) ->
                enrolment.setPreferences(
                    content.event, by, wishes.stream().map(Wish::input).toList()));
    return Optional.of(new Ready(content.event, content.work));
  }

  private String read() {
    try {
      return file.getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
