package org.talentgraph.events;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * An event as its caller may see it. What only organisers or a participant may know is null or left
 * out for everybody else.
 */
public record MatchmakingEvent(
    String id,
    Reference event,
    Stage stage,
    Set<Stage> next,
    List<String> possible,
    @Nullable Integer capacity,
    @Nullable LocalDate preferencesUntil,
    List<Session> sessions,
    List<SlotView> slots,
    List<EventBreak> breaks,
    List<PlaceView> places,
    @Nullable List<InterpreterView> interpreters,
    List<ParticipantView> participants,
    List<PreferenceView> preferences,
    Inside inside) {

  public record SlotView(
      String id, int number, String session, OffsetDateTime start, OffsetDateTime end) {}

  public record PlaceView(
      String id,
      Text name,
      @Nullable String room,
      boolean online,
      List<String> equipment,
      List<Reference> languages,
      List<String> closed) {}

  record InterpreterView(String id, String name, List<Reference> languages, List<String> absent) {}

  record ParticipantView(
      Reference record,
      Participant.Role role,
      int least,
      int most,
      @Nullable Integer effort,
      List<Reference> languages,
      boolean online,
      @Nullable PlaceView stays,
      List<String> absent,
      @Nullable OffsetDateTime checkedIn,
      List<DemandView> demands) {}

  record DemandView(
      Reference demand, int least, int quantity, int load, int minutes, List<String> equipment) {}

  record PreferenceView(
      Reference by, Reference about, @Nullable Reference demand, Preference.Kind kind) {}

  public static MatchmakingEvent of(Inside inside) {
    var access = Access.of(inside.frame());
    var organises = access.organises();
    var frame = inside.frame();
    return new MatchmakingEvent(
        inside.id(),
        new Reference(inside.id()),
        frame.stage(),
        organises ? frame.stage().next() : Set.of(),
        organises ? Act.in(frame.stage()).map(Act::mutation).toList() : List.of(),
        frame.capacity(),
        frame.preferencesUntil(),
        inside.sessions(),
        IntStream.range(0, inside.slots().size()).mapToObj(i -> slot(i, inside)).toList(),
        inside.breaks(),
        inside.places().stream().map(MatchmakingEvent::place).toList(),
        organises
            ? inside.interpreters().stream().map(MatchmakingEvent::interpreter).toList()
            : null,
        inside.participants().stream()
            .filter(each -> access.sees(each.id()))
            .map(each -> participant(each, inside))
            .toList(),
        inside.preferences().stream()
            .filter(each -> access.sees(each.by()))
            .map(MatchmakingEvent::preference)
            .toList(),
        inside);
  }

  public static SlotView slot(int number, Inside inside) {
    var slot = inside.slots().get(number);
    return new SlotView(slot.id(), number + 1, slot.session(), slot.start(), slot.end());
  }

  public static PlaceView place(EventPlace place) {
    return new PlaceView(
        place.id(),
        place.name(),
        place.room(),
        place.online(),
        place.equipment(),
        references(place.languages()),
        place.closed());
  }

  private static InterpreterView interpreter(EventInterpreter each) {
    return new InterpreterView(each.id(), each.name(), references(each.languages()), each.absent());
  }

  private static ParticipantView participant(Participant each, Inside inside) {
    return new ParticipantView(
        new Reference(each.id()),
        each.role(),
        each.least(),
        each.most(),
        each.effort(),
        references(each.languages()),
        each.online(),
        inside.place(each.stays()).map(MatchmakingEvent::place).orElse(null),
        each.absent(),
        each.checkedIn(),
        inside
            .demandsOf(each.id())
            .map(
                one ->
                    new DemandView(
                        new Reference(one.id()),
                        one.least(),
                        one.quantity(),
                        one.load(),
                        one.minutes(),
                        one.equipment()))
            .toList());
  }

  private static PreferenceView preference(Preference each) {
    return new PreferenceView(
        new Reference(each.by()),
        new Reference(each.about()),
        each.demand() == null ? null : new Reference(each.demand()),
        each.kind());
  }

  private static List<Reference> references(List<String> ids) {
    return ids.stream().map(Reference::new).toList();
  }
}
