package org.talentgraph.documents;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where each character of a text stands in a corrected one: first by parts of sentences, then, in
 * those that differ, by characters.
 *
 * @param places by the places before; {@value #GONE} where it is gone
 */
record Alignment(int[] before, int[] after, int[] places) {

  private static final int GONE = -1;

  /** What stands beside the first and the last character of a text. */
  private static final int END = -1;

  private static final String ENDS = "。；！？，、.;!?,\n";

  /** Of two parts, so many pairs of characters are compared at the most. */
  private static final long MOST = 4_000_000;

  static Alignment of(int[] before, int[] after) {
    var alignment = new Alignment(before, after, new int[before.length]);
    Arrays.fill(alignment.places, GONE);
    var old = parts(before);
    var now = parts(after);
    for (var delta : DiffUtils.diff(texts(before, old), texts(after, now), true).getDeltas()) {
      var from = old.get(0, delta.getSource().getPosition());
      var to = now.get(0, delta.getTarget().getPosition());
      var oldLength = old.get(delta.getSource().getPosition(), delta.getSource().size());
      var newLength = now.get(delta.getTarget().getPosition(), delta.getTarget().size());
      if (delta.getType() == DeltaType.EQUAL) {
        alignment.set(from, to, oldLength);
      } else if ((long) oldLength * newLength <= MOST) {
        alignment.align(from, oldLength, to, newLength);
      }
    }
    return alignment;
  }

  /** The parts of a text: after how many characters each begins, and where the last ends. */
  private record Parts(List<Integer> starts) {

    /** How many characters some parts have. */
    int get(int first, int size) {
      return starts.get(first + size) - starts.get(first);
    }
  }

  private static Parts parts(int[] text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (var i = 0; i < text.length; i++) {
      if (ENDS.indexOf(text[i]) >= 0 || i == text.length - 1) {
        starts.add(i + 1);
      }
    }
    return new Parts(starts);
  }

  private static List<String> texts(int[] text, Parts parts) {
    return IntStream.range(0, parts.starts().size() - 1)
        .mapToObj(i -> new String(text, parts.starts().get(i), parts.get(i, 1)))
        .toList();
  }

  private void align(int from, int length, int to, int size) {
    var old = IntStream.range(from, from + length).map(i -> before[i]).boxed().toList();
    var now = IntStream.range(to, to + size).map(i -> after[i]).boxed().toList();
    for (AbstractDelta<Integer> delta : DiffUtils.diff(old, now, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        set(
            from + delta.getSource().getPosition(),
            to + delta.getTarget().getPosition(),
            delta.getSource().size());
      }
    }
  }

  private void set(int from, int to, int length) {
    for (var i = 0; i < length; i++) {
      places[from + i] = to + i;
    }
  }

  /**
   * Whether the same characters follow one another there, with nothing between, and the same stand
   * right beside them: what 20万元 says is another thing after a 1.
   */
  boolean isSame(int start, int length) {
    return places[start] != GONE
        && IntStream.range(1, length).allMatch(i -> places[start + i] == places[start] + i)
        && at(before, start - 1) == at(after, places[start] - 1)
        && at(before, start + length) == at(after, places[start] + length);
  }

  private static int at(int[] text, int place) {
    return place < 0 || place >= text.length ? END : text[place];
  }

  /** Where a passage that is the same starts now. */
  int start(int start) {
    return places[start];
  }

  /** Where a passage that differs must stand now: between what is the same around it. */
  MarkedPassages.Span around(int start, int length, int end) {
    var from =
        IntStream.iterate(start - 1, i -> i >= 0, i -> i - 1)
            .filter(i -> places[i] != GONE)
            .map(i -> places[i] + 1)
            .findFirst()
            .orElse(0);
    var to =
        IntStream.range(start + length, places.length)
            .filter(i -> places[i] != GONE)
            .map(i -> places[i])
            .findFirst()
            .orElse(end);
    return new MarkedPassages.Span(from, Math.max(0, to - from));
  }
}
