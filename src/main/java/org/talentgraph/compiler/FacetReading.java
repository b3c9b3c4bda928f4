package org.talentgraph.compiler;

import static java.util.Objects.requireNonNull;
import static org.talentgraph.compiler.Answering.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Work;
import org.talentgraph.model.Labels;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.ConnectionPlan.ByNode;
import org.talentgraph.plan.ConnectionPlan.ByType;
import org.talentgraph.plan.ConnectionPlan.ByValue;

/** Reads facets from the answer of the database; each value learns the type of its constants. */
record FacetReading(ConnectionPlan.Facets facets) {

  Map<String, @Nullable Object> read(@Nullable Object answer) {
    var read = copy(answer);
    read.put("groups", list(read.get("groups")).stream().map(this::group).toList());
    return read;
  }

  private Map<String, @Nullable Object> group(@Nullable Object group) {
    var read = copy(group);
    Work.countRows(1);
    var values = list(read.get("values"));
    read.put("values", IntStream.range(0, values.size()).mapToObj(i -> value(i, values)).toList());
    return read;
  }

  private Map<String, @Nullable Object> value(int key, List<@Nullable Object> values) {
    var read = copy(values.get(key));
    switch (facets.groupings().get(key)) {
      case ByValue grouping -> read.put("type", grouping.property().type());
      case ByType _ -> read.put("type", Labels.KIND);
      case ByNode _ -> {}
    }
    return read;
  }

  @SuppressWarnings("unchecked") // a map of Cypher has texts as its keys
  private static Map<String, @Nullable Object> copy(@Nullable Object map) {
    return new HashMap<>((Map<String, @Nullable Object>) requireNonNull(map));
  }
}
