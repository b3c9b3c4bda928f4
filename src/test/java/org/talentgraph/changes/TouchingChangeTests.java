package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.Difference;

class TouchingChangeTests {

  private static TouchingChange change(int size) {
    var record =
        new ChangeRecord(
            1,
            OffsetDateTime.parse("2025-01-01T00:00:00Z"),
            "anna",
            null,
            "Of both",
            Change.Kind.SAVE,
            size,
            0,
            0,
            null,
            null);
    return new TouchingChange(record, Set.of("expert:a", "skill:b"), Set.of("Expert"), Set.of());
  }

  @Test
  void saysNothingOfWhatIsLeftOut() {
    var node = new Difference.OfNode("Expert", "Person", "expert:a", null, Map.of());
    var tie = new Difference.OfRelationship("SKILLED_IN", "expert:a", "skill:b", null, Map.of());
    var whole = change(2).only(Stream.of(node, tie));
    assertThat(whole.change().message()).isEqualTo("Of both");
    assertThat(whole.ids()).containsExactlyInAnyOrder("expert:a", "skill:b");
    assertThat(whole.kinds()).containsExactlyInAnyOrder("Expert", "Person");
    var part = change(2).only(Stream.of(node));
    assertThat(part.change().message()).isNull();
    assertThat(part.ids()).containsExactly("expert:a");
    assertThat(change(2).only(Stream.of()).isTold()).isFalse();
    assertThat(change(0).only(Stream.of()).isTold()).isTrue();
  }
}
