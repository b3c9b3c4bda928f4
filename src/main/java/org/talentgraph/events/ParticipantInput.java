package org.talentgraph.events;

import static org.talentgraph.events.FrameInput.orNone;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A participant as a caller gives it. */
public record ParticipantInput(
    String record,
    @Nullable Integer least,
    int most,
    @Nullable Integer effort,
    @Nullable List<String> languages,
    @Nullable Boolean online,
    @Nullable String stays,
    @Nullable List<String> absent,
    @Nullable List<DemandInput> demands) {

  public record DemandInput(
      String demand,
      @Nullable Integer least,
      @Nullable Integer quantity,
      @Nullable Integer load,
      @Nullable Integer minutes,
      @Nullable List<String> equipment) {}

  int leastOrNone() {
    return Objects.requireNonNullElse(least, 0);
  }

  Participant participant(Participant.Role role) {
    return new Participant(
        record,
        role,
        leastOrNone(),
        most,
        effort,
        orNone(languages),
        Boolean.TRUE.equals(online),
        stays,
        orNone(absent),
        null);
  }

  Stream<EventDemand> eventDemands() {
    return orNone(demands).stream()
        .map(
            each ->
                new EventDemand(
                    each.demand,
                    record,
                    Objects.requireNonNullElse(each.least, 0),
                    Objects.requireNonNullElse(each.quantity, most),
                    Objects.requireNonNullElse(each.load, 1),
                    Objects.requireNonNullElse(each.minutes, 0),
                    orNone(each.equipment)));
  }
}
