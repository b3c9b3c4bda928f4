package org.talentgraph.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/** The kinds of node, by the names of their types. */
@Component
class Kinds {

  private final GraphModel model;

  Kinds(GraphModel model) {
    this.model = model;
  }

  /** All kinds that a node can be. */
  List<String> all() {
    return model.nodeTypes().stream().map(GraphType::name).sorted().toList();
  }

  /** The labels of which a node of the kinds asked for has one; null where any kind is wanted. */
  @Nullable List<String> labels(@Nullable List<String> asked) {
    return asked == null
        ? null
        : asked.stream().flatMap(kind -> model.getType(kind).labels().stream()).distinct().toList();
  }
}
