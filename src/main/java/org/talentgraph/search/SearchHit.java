package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;

/**
 * A record that matches what was typed, with the name that matched best.
 *
 * @param cursor its place in the pages of the search; null outside of pages
 * @param because the parts of the text that say what the record is, as its own records fulfil them
 * @param worth by which hits are ordered: the score, less what the kind's rank takes off
 * @param open whether a demand is open; null for other records
 */
record SearchHit(
    @Nullable String cursor,
    Reference node,
    String kind,
    @Nullable Boolean open,
    SearchField field,
    String text,
    SearchMatch match,
    double score,
    double worth,
    List<Highlight> highlights,
    List<SaidPart> because) {

  /** The same hit on a page. */
  SearchHit at(String place) {
    return new SearchHit(
        place, node, kind, open, field, text, match, score, worth, highlights, because);
  }

  /** The same hit with its reasons, and the name that the first of them has. */
  SearchHit because(String name, List<SaidPart> reasons) {
    return new SearchHit(
        cursor, node, kind, open, field, name, match, score, worth, highlights, reasons);
  }

  /** Whether words describe the record, rather than name it. */
  boolean isDescribed() {
    return match == SearchMatch.MEANING;
  }

  /** Whether it is a demand that is not open. */
  boolean isClosed() {
    return Boolean.FALSE.equals(open);
  }

  /** A part of a text, in code points. */
  record Highlight(int start, int length) {

    private int end() {
      return start + length;
    }

    /** The same parts without overlaps. */
    static List<Highlight> merged(List<Highlight> sorted) {
      List<Highlight> merged = new ArrayList<>();
      for (var next : sorted) {
        if (!merged.isEmpty() && next.start <= merged.getLast().end()) {
          var last = merged.removeLast();
          var end = Math.max(last.end(), next.end());
          merged.add(new Highlight(last.start, end - last.start));
        } else {
          merged.add(next);
        }
      }
      return merged;
    }
  }
}
