package org.talentgraph.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.talentgraph.graph.Row;

/** The places around a place and those inside it, from a zone up to a country. */
final class Places {

  /** More steps than lead from a zone to its country. */
  private static final int STEPS = 6;

  /** What a selection has to ask of a place for {@link #around}. */
  static final String AROUND = nested("within { id %s }");

  /** What a selection has to ask of a place for {@link #inside}. */
  static final String INSIDE = nested("places { edges { node { id %s } } }");

  private Places() {}

  private static String nested(String selection) {
    var text = "";
    for (var i = 0; i < STEPS; i++) {
      text = selection.formatted(text);
    }
    return text;
  }

  /** The ids of a place and of all in which it lies. */
  static Set<String> around(Row place) {
    Set<String> ids = new LinkedHashSet<>();
    for (var each = place; each != null; each = each.row("within")) {
      ids.add(each.id());
    }
    return ids;
  }

  /** The ids of all places that lie in one. */
  static Set<String> inside(Row place) {
    Set<String> ids = new LinkedHashSet<>();
    for (var edge : place.rows("places")) {
      var each = Objects.requireNonNull(edge.row("node"));
      ids.add(each.id());
      ids.addAll(inside(each));
    }
    return ids;
  }

  /** A filter that lets through a place, all in which it lies, and all that lie in it. */
  static Map<String, Object> aroundOrInside(String place) {
    Map<String, Object> itself = Map.of("id", Map.of("eq", place));
    List<Map<String, Object>> filters = new ArrayList<>(List.of(itself));
    var inside = itself;
    var around = itself;
    for (var i = 0; i < STEPS; i++) {
      inside = Map.of("within", inside);
      around = Map.of("places", Map.of("some", Map.of("node", around)));
      filters.add(inside);
      filters.add(around);
    }
    return Map.of("or", filters);
  }
}
