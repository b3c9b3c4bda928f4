package org.talentgraph.shapes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SchemaRejected;
import org.talentgraph.model.ShapeProblems;

/** The statements that follow from the shapes of the SDL, compiled at the start. */
@Component
final class Shapes {

  private final GraphModel model;
  private final Map<String, ShapeStatement> ofSomeNodes = new TreeMap<>();
  private final Map<String, ShapeStatement> ofSomeTies = new TreeMap<>();
  private final List<ShapeStatement> ofAll = new ArrayList<>();

  /**
   * @throws SchemaRejected if a shape does not fit the field that it is about
   */
  Shapes(GraphModel model) {
    this.model = model;
    var problems = ShapeProblems.of(model);
    if (!problems.isEmpty()) {
      throw new SchemaRejected(problems);
    }
    for (var type : model.nodeTypes()) {
      ofSomeNodes.put(type.name(), ShapeStatement.ofNodes(model, type, Extent.SOME));
    }
    for (var type : model.relationshipTypes()) {
      ofSomeTies.put(type, ShapeStatement.ofTies(model, type, Extent.SOME));
    }
    ofSomeNodes
        .keySet()
        .forEach(
            name -> ofAll.add(ShapeStatement.ofNodes(model, model.getType(name), Extent.ALL)));
    ofSomeTies.keySet().forEach(type -> ofAll.add(ShapeStatement.ofTies(model, type, Extent.ALL)));
  }

  /** All kinds of node. */
  Set<String> kinds() {
    return ofSomeNodes.keySet();
  }

  /** The statement for some nodes of a kind, which takes their ids. */
  Optional<ShapeStatement> ofNodes(String type) {
    return Optional.ofNullable(ofSomeNodes.get(type));
  }

  /** The statement for some relationships of a type, which takes the ids of both ends. */
  Optional<ShapeStatement> ofTies(String type) {
    return Optional.ofNullable(ofSomeTies.get(type));
  }

  /** The statements for the whole graph: of nodes of these kinds, and of what may leave them. */
  Stream<ShapeStatement> ofAll(Collection<String> kinds) {
    return ofAll.stream()
        .filter(
            each ->
                each.ties()
                    ? leaves(each.subject()).anyMatch(kinds::contains)
                    : kinds.contains(each.subject()));
  }

  private Stream<String> leaves(String relationshipType) {
    return model
        .relationsOf(relationshipType)
        .flatMap(
            owned ->
                owned.relation().direction() == Direction.OUT
                    ? owned.owner().concrete().stream()
                    : model.getType(owned.relation().target()).concrete().stream());
  }
}
