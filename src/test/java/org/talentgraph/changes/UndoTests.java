package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentgraph.changes.Reason.Kind;
import org.talentgraph.model.RealSchema;
import org.talentgraph.writing.WriteRejected;

class UndoTests {

  private static final Subject EXPERT = new Subject.Node("Expert", "expert:a");
  private static final Subject OTHER = new Subject.Node("Expert", "expert:b");
  private static final Subject CITATION = new Subject.Node("Citation", "citation:c");
  private static final Map<String, Object> CITES = Map.of("citations", List.of("citation:c"));

  private static Undo undo(Entry entry, Entry... later) {
    return Undo.of(1, List.of(entry), List.of(later), Standing.of(Map.of()));
  }

  @Test
  void restoresFieldByField() {
    var entry = new Entry(1, EXPERT, Map.of("a", 1, "b", 1), Map.of("a", 2, "c", 2));
    var later = new Entry(2, EXPERT, Map.of("a", 2, "c", 2), Map.of("a", 2, "c", 2, "d", 3));
    var undo = undo(entry, later);
    assertThat(undo.reasons()).isEmpty();
    assertThat(undo.entries())
        .containsExactly(
            new Entry(1, EXPERT, Map.of("a", 2, "c", 2, "d", 3), Map.of("a", 1, "b", 1, "d", 3)));
  }

  @Test
  void namesEachLaterChangeAndWhatItDid() {
    var entry = new Entry(1, CITATION, null, Map.of());
    var undo =
        undo(
            entry,
            new Entry(2, OTHER, Map.of(), CITES),
            new Entry(3, CITATION, Map.of(), Map.of("start", 1)));
    assertThat(undo.reasons())
        .containsExactly(
            new Reason(2, Kind.REFERS, CITATION), new Reason(3, Kind.CHANGED_AGAIN, CITATION));
    assertThat(undo.reasons().getFirst().text().english()).isEqualTo("2 refers to citation:c");
    assertThat(undo.reasons().getFirst().text().chinese()).isEqualTo("第 2 号更改引用了 citation:c");
  }

  /** It is the ground of later entries of that caller, and the only one that cites itself. */
  @Test
  void keepsTheCitationOfACaller() {
    var made = new Entry(1, EXPERT, null, CITES);
    var ofCaller = Map.<String, Object>of("how", "ENTERED", "citations", List.of("citation:c"));
    var kept =
        Undo.of(
            1,
            List.of(made, new Entry(1, CITATION, null, ofCaller)),
            List.of(new Entry(2, OTHER, null, CITES)),
            Standing.of(Map.of()));
    assertThat(kept.reasons()).isEmpty();
    assertThat(kept.entries()).extracting(Entry::subject).containsExactly(EXPERT);
    var other = new Entry(1, CITATION, null, Map.of("how", "ENTERED"));
    assertThat(undo(other).entries()).extracting(Entry::subject).containsExactly(CITATION);
  }

  @Test
  void restoresNoRecordOfAKindThatIsGone() {
    var removed = new Entry(1, new Subject.Node("Zeppelin", "zeppelin:1"), null, Map.of("a", 1));
    assertThatExceptionOfType(WriteRejected.class)
        .isThrownBy(() -> UndoRow.of(removed, RealSchema.model()))
        .withMessage(
            "zeppelin:1: the schema has no kind Zeppelin any more, of which zeppelin:1 was");
  }
}
