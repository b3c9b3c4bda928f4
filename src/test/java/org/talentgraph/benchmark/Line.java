package org.talentgraph.benchmark;

import java.util.List;
import java.util.Map;

/**
 * One line of the benchmark: a selection that is asked of the product's field and of the field
 * written by hand.
 *
 * @param growing whether it counts or groups, so that its time grows with the graph
 * @param compiled the product's field, with the variables it takes
 * @param byHand the field written by hand, with the variables it takes
 * @param requests the variables of each request, those of both fields
 */
record Line(
    String name,
    boolean growing,
    String compiled,
    String byHand,
    String selection,
    List<Map<String, Object>> requests) {

  /** Which field answers. */
  enum Way {
    COMPILED,
    BY_HAND
  }

  String document(Way way) {
    var field = way == Way.COMPILED ? compiled : byHand;
    return field.formatted(selection);
  }

  Line with(List<Map<String, Object>> other) {
    return new Line(name, growing, compiled, byHand, selection, other);
  }
}
