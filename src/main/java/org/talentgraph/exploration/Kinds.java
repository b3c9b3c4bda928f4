package org.talentgraph.exploration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphModel;
import org.talentgraph.graph.GraphType;
import org.talentgraph.graph.InvalidRequest;

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

  /**
   * The labels of which a node of the kinds asked for has one; null where any kind is wanted.
   *
   * @throws InvalidRequest {@code UNKNOWN_KIND} if one is no type or interface of nodes
   */
  @Nullable List<String> labels(@Nullable List<String> asked) {
    return asked == null
        ? null
        : asked.stream().flatMap(kind -> labels(kind).stream()).distinct().toList();
  }

  private Set<String> labels(String kind) {
    return Optional.ofNullable(model.types().get(kind))
        .filter(
            type -> type.kind() == GraphType.Kind.NODE || type.kind() == GraphType.Kind.ABSTRACT)
        .orElseThrow(() -> unknown(kind))
        .labels();
  }

  private InvalidRequest unknown(String kind) {
    var known = String.join(", ", all());
    return new InvalidRequest(
        "UNKNOWN_KIND",
        "kinds: there is no kind %s. Use interfaces such as Platform, or any of %s."
            .formatted(kind, known),
        "kinds：没有类型 %s。可用 Platform 等接口，或下列任一类型：%s。".formatted(kind, known));
  }
}
