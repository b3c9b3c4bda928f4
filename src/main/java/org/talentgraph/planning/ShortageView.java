package org.talentgraph.planning;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.pairing.Barrier;
import org.talentgraph.pairing.Shortage;
import org.talentgraph.pairing.WayOut;

/** Why there is no pairing, and the cheapest ways out. */
record ShortageView(
    List<Reference> lacking,
    List<Reference> giving,
    int needed,
    int available,
    boolean smallest,
    List<WayOutView> waysOut) {

  /** Changes that together are enough. */
  record WayOutView(List<ChangeView> changes) {}

  /** What would change. */
  enum ChangeKind {
    ENTERPRISE_MEETS_ONE_MORE,
    DEMAND_MEETS_ONE_MORE,
    EXPERT_MEETS_ONE_MORE,
    CONDITION_LIFTED,
    EXPERT_ADDED
  }

  /** One change, and the records that it concerns. */
  record ChangeView(ChangeKind kind, List<Reference> records, Text explanation) {}

  static ShortageView of(Shortage shortage, Words words) {
    return new ShortageView(
        references(ids(shortage.lacking())),
        references(ids(shortage.giving())),
        Math.toIntExact(shortage.needed()),
        Math.toIntExact(shortage.available()),
        shortage.smallest(),
        shortage.waysOut().stream()
            .map(
                way ->
                    new WayOutView(
                        way.changes().stream().map(each -> change(each, words)).toList()))
            .toList());
  }

  private static Stream<String> ids(Shortage.Members members) {
    return Stream.of(members.enterprises(), members.demands(), members.experts())
        .flatMap(List::stream);
  }

  private static List<Reference> references(Stream<String> ids) {
    return ids.map(Reference::new).toList();
  }

  /** The ids that the words for ways out name. */
  static List<String> named(Shortage shortage) {
    return shortage.waysOut().stream()
        .flatMap(way -> way.changes().stream())
        .flatMap(each -> concerned(each).stream())
        .distinct()
        .toList();
  }

  private static List<String> concerned(WayOut.Change change) {
    return switch (change) {
      case WayOut.EnterpriseMeetsOneMore(var id) -> List.of(id);
      case WayOut.DemandMeetsOneMore(var id) -> List.of(id);
      case WayOut.ExpertMeetsOneMore(var id) -> List.of(id);
      case WayOut.BarrierLifted(Barrier barrier) ->
          List.of(barrier.pair().demand(), barrier.pair().expert());
      case WayOut.ExpertAdded(var demands) -> demands;
    };
  }

  private static ChangeKind kind(WayOut.Change change) {
    return switch (change) {
      case WayOut.EnterpriseMeetsOneMore _ -> ChangeKind.ENTERPRISE_MEETS_ONE_MORE;
      case WayOut.DemandMeetsOneMore _ -> ChangeKind.DEMAND_MEETS_ONE_MORE;
      case WayOut.ExpertMeetsOneMore _ -> ChangeKind.EXPERT_MEETS_ONE_MORE;
      case WayOut.BarrierLifted _ -> ChangeKind.CONDITION_LIFTED;
      case WayOut.ExpertAdded _ -> ChangeKind.EXPERT_ADDED;
    };
  }

  private static ChangeView change(WayOut.Change change, Words words) {
    var ids = concerned(change);
    var names = Text.list(ids.stream().map(words::name).toList());
    return new ChangeView(
        kind(change), references(ids.stream()), words.text("way." + kind(change).name(), names));
  }
}
