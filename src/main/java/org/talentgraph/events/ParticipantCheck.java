package org.talentgraph.events;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.talentgraph.events.FrameInput.orNone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Participant.Role;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Finds what is wrong with participants that are to be added, all of it. */
final class ParticipantCheck {

  private static final Map<Role, String> KINDS =
      Map.of(Role.ENTERPRISE, "Institution", Role.PLATFORM, "Platform", Role.EXPERT, "Expert");

  private static final int MOST = 1_000;

  private final Faults faults;
  private final Inside inside;
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Row> demands;
  private final Set<String> languages;
  private final Set<String> taken = new HashSet<>();

  ParticipantCheck(
      Faults faults, Inside inside, GraphRecords records, List<ParticipantInput> given) {
    this.faults = faults;
    this.inside = inside;
    var ids = given.stream().map(ParticipantInput::record).toList();
    KINDS.forEach(
        (role, type) ->
            records.get(type, ids, "id", View.WHOLE).forEach(row -> roles.put(row.id(), role)));
    demands =
        read("Demand", "id public postedBy { id } foundBy { id }", records, demands(given)).stream()
            .filter(each -> each.isTrue("public"))
            .collect(toMap(Row::id, row -> row, (one, _) -> one));
    languages =
        read("SpokenLanguage", "id", records, languages(given)).stream()
            .map(Row::id)
            .collect(toSet());
    inside.participants().forEach(each -> taken.add(each.id()));
    inside.demands().forEach(each -> taken.add(each.id()));
  }

  private static List<Row> read(
      String type, String selection, GraphRecords records, Stream<String> ids) {
    return records.get(type, ids.distinct().toList(), selection, View.WHOLE);
  }

  private static Stream<String> demands(List<ParticipantInput> given) {
    return given.stream()
        .flatMap(each -> orNone(each.demands()).stream())
        .map(ParticipantInput.DemandInput::demand);
  }

  private static Stream<String> languages(List<ParticipantInput> given) {
    return given.stream().flatMap(each -> orNone(each.languages()).stream());
  }

  @Nullable Role role(ParticipantInput input) {
    return roles.get(input.record());
  }

  void check(String path, ParticipantInput input) {
    var role = role(input);
    var record = input.record();
    faults.unless(
        role != null, path + ".record", ErrorCode.UNKNOWN_RECORD, "unknown.party", record);
    faults.unless(
        taken.add(record), path + ".record", ErrorCode.REPEATED_VALUE, "takes.part", record);
    counts(path, input.leastOrNone(), input.most(), "most");
    bounded(path + ".effort", input.effort() == null ? 0 : input.effort());
    var slots = inside.slots().stream().map(EventSlot::id).collect(toSet());
    new FrameCheck(faults).known(path + ".absent", orNone(input.absent()), slots);
    faults.unless(
        input.stays() == null || inside.place(input.stays()).isPresent(),
        path + ".stays",
        ErrorCode.BAD_VALUE,
        "unknown.place",
        String.valueOf(input.stays()));
    FrameCheck.each(
        path + ".languages",
        orNone(input.languages()),
        (at, language) ->
            faults.unless(
                languages.contains(language), at, ErrorCode.UNKNOWN_RECORD, "language", language));
    faults.unless(
        role != Role.EXPERT || orNone(input.demands()).isEmpty(),
        path + ".demands",
        ErrorCode.BAD_VALUE,
        "expert.demands");
    demands(path, input);
  }

  private void demands(String path, ParticipantInput input) {
    FrameCheck.each(
        path + ".demands",
        orNone(input.demands()),
        (at, given) -> {
          var id = given.demand();
          var row = demands.get(id);
          faults.unless(
              row != null && brings(input.record(), row),
              at,
              ErrorCode.UNKNOWN_RECORD,
              "unknown.demand",
              id,
              input.record());
          faults.unless(taken.add(id), at, ErrorCode.REPEATED_VALUE, "takes.part", id);
        });
    input
        .eventDemands()
        .forEach(
            each -> {
              counts(path + ".demands", each.least(), each.quantity(), "quantity");
              bounded(path + ".demands", each.load());
              bounded(path + ".demands", each.minutes());
            });
  }

  private static boolean brings(String participant, Row demand) {
    return Stream.of("postedBy", "foundBy")
        .flatMap(field -> Stream.ofNullable(demand.row(field)))
        .anyMatch(row -> row.id().equals(participant));
  }

  private void counts(String path, int least, int most, String field) {
    faults.unless(
        0 <= least && least <= most, path + "." + field, ErrorCode.BAD_VALUE, "least.most");
    bounded(path + "." + field, Math.max(0, most));
  }

  /** The solvers add such numbers up. */
  private void bounded(String path, int number) {
    faults.unless(number >= 0, path, ErrorCode.NEGATIVE_NUMBER, "negative");
    faults.unless(number <= MOST, path, ErrorCode.NUMBER_OUT_OF_RANGE, "largest", MOST);
  }
}
