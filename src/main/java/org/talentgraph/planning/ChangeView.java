package org.talentgraph.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Inside;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** What a change of a plan means, as organisers see it. */
record ChangeView(
    PlanView plan,
    DifferenceView difference,
    List<ConsequenceView> consequences,
    @Nullable Boolean proven) {

  /** What is different between two plans. */
  record DifferenceView(List<MeetingView> added, List<MeetingView> dropped, List<MovedView> moved) {

    static DifferenceView of(PlanDifference difference, Inside inside) {
      return new DifferenceView(
          difference.added().stream().map(each -> MeetingView.of(each, inside)).toList(),
          difference.dropped().stream().map(each -> MeetingView.of(each, inside)).toList(),
          difference.moved().stream()
              .map(
                  each ->
                      new MovedView(
                          MeetingView.of(each.from(), inside), MeetingView.of(each.to(), inside)))
              .toList());
    }
  }

  record MovedView(MeetingView from, MeetingView to) {}

  record ConsequenceView(Consequence.Kind kind, Reference participant, Text explanation) {}

  static ChangeView of(PlanEdits.Result result, PlanView plan, GraphRecords records) {
    var ids = result.consequences().stream().map(Consequence::participant).distinct().toList();
    var words = Words.of(result.inside(), ids, records);
    return new ChangeView(
        plan,
        DifferenceView.of(result.difference(), result.inside()),
        result.consequences().stream()
            .map(
                each ->
                    new ConsequenceView(
                        each.kind(),
                        new Reference(each.participant()),
                        words.text(
                            "consequence." + each.kind().name(), words.name(each.participant()))))
            .toList(),
        result.proven());
  }
}
