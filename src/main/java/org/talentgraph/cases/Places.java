package org.talentgraph.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentgraph.model.Row;

/** The places around a place and those inside it. */
public final class Places {

  /** What a selection has to ask of a place for {@link #around}. */
  public static final String AROUND = "id around { id }";

  private Places() {}

  /** The ids of a place and of all in which it lies. */
  public static Set<String> around(Row place) {
    Set<String> ids = new LinkedHashSet<>(List.of(place.id()));
    ids.addAll(place.rows("around", Row::id));
    return ids;
  }

  /** A filter that lets through a place, all in which it lies, and all that lie in it. */
  public static Map<String, Object> aroundOrInside(String id) {
    Map<String, Object> itself = Map.of("id", Map.of("eq", id));
    return Map.of(
        "or",
        List.of(
            itself,
            Map.of("inside", Map.of("some", itself)),
            Map.of("around", Map.of("some", itself))));
  }
}
