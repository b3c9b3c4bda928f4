package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SchemaRejected;
import org.talentgraph.model.Shape;
import org.talentgraph.model.ShapeProblems;

/** The checks that follow from the SDL, compiled at the start. */
@Component
final class Shapes {

  private final GraphModel model;
  private final Map<String, Subject> nodes = new TreeMap<>();
  private final Map<String, Subject> ties = new TreeMap<>();
  private final Map<String, List<RelationCheck>> relations = new TreeMap<>();

  /**
   * Compiles the shapes of a model.
   *
   * @throws SchemaRejected if a shape does not fit the field that it is about
   */
  Shapes(GraphModel model) {
    var problems = ShapeProblems.of(model);
    if (!problems.isEmpty()) {
      throw new SchemaRejected(problems);
    }
    this.model = model;
    for (var type : model.nodeTypes()) {
      nodes.put(type.name(), Subject.ofNodes(model, type));
      relations.put(type.name(), new RelationChecks(model, type).all().toList());
    }
    model.relationshipTypes().forEach(type -> ties.put(type, Subject.ofTies(model, type)));
  }

  /** All kinds of node. */
  Set<String> kinds() {
    return nodes.keySet();
  }

  /** All types of relationship. */
  Set<String> relationshipTypes() {
    return ties.keySet();
  }

  Subject nodes(String kind) {
    return requireNonNull(nodes.get(kind));
  }

  Subject ties(String relationshipType) {
    return requireNonNull(ties.get(relationshipType));
  }

  List<RelationCheck> relations(String kind) {
    return relations.getOrDefault(kind, List.of());
  }

  Stream<Shape.Never> never(String kind) {
    return model.shapes(kind).stream()
        .filter(Shape.Never.class::isInstance)
        .map(Shape.Never.class::cast);
  }

  /** The fields of a kind that hold ids of records. */
  Stream<String> fieldsOfIds(String kind) {
    return model.shapes(kind).stream()
        .filter(Shape.RecordIds.class::isInstance)
        .map(shape -> ((Shape.RecordIds) shape).field());
  }

  Stream<Shape.Alike> alike(String kind) {
    return model.shapes(kind).stream()
        .filter(Shape.Alike.class::isInstance)
        .map(Shape.Alike.class::cast);
  }

  /** Whether relationships of a type leave nodes of one of these kinds. */
  boolean leave(String relationshipType, Collection<String> kinds) {
    return model
        .relationsOf(relationshipType)
        .flatMap(
            owned ->
                owned.relation().direction() == Direction.OUT
                    ? owned.owner().concrete().stream()
                    : model.getType(owned.relation().target()).concrete().stream())
        .anyMatch(kinds::contains);
  }
}
