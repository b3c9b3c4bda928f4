package org.talentgraph.criteria;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Row;

/** A place and those that it lies within, by their ids, the narrowest first. */
final class Places {

  /** Reads a place, and four that contain it at most: from a zone up to its country. */
  static final String SELECTION = "id within { id within { id within { id within { id } } } }";

  private Places() {}

  /** Nothing where there is no place. */
  static List<String> of(@Nullable Row place) {
    List<String> ids = new ArrayList<>();
    for (var each = place; each != null; each = each.has("within") ? each.row("within") : null) {
      ids.add(each.id());
    }
    return List.copyOf(ids);
  }
}
