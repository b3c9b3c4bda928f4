package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.plan.Selection;

/**
 * Finds the records of a type that read something of what was written, when each is read by a
 * selection: what is selected says what they depend on.
 */
public final class Dependents {

  /** The greatest number of broader terms above one another. */
  private static final int DEEPEST = 20;

  private final GraphModel model;
  private final GraphType type;
  private final List<Path> values = new ArrayList<>();
  private final List<Path> lasts = new ArrayList<>();
  private final List<Relation> closures;

  /**
   * A way from a record to another one.
   *
   * @param owners the types of node that have the last of the steps
   */
  private record Path(List<Relation> steps, Set<String> owners, Set<String> end) {

    Relation last() {
      return steps.getLast();
    }

    Path first() {
      return new Path(steps.subList(0, steps.size() - 1), Set.of(), owners);
    }
  }

  /**
   * @param selection by which the records are read
   * @param closures relations, as {@code Skill.broader}, that are followed from whatever of their
   *     type is read, to any depth
   */
  public Dependents(GraphModel model, String type, String selection, List<String> closures) {
    this.model = model;
    this.type = model.getType(type);
    this.closures =
        closures.stream()
            .map(each -> each.split("\\."))
            .map(each -> (Relation) Objects.requireNonNull(model.getType(each[0]).field(each[1])))
            .toList();
    walk(this.type, Selection.parse(selection), List.of(), Set.of());
  }

  private void walk(
      GraphType at, List<Selection> selected, List<Relation> steps, Set<String> owners) {
    var reads = false;
    for (var each : selected) {
      switch (at.field(each.name())) {
        case Relation relation -> {
          List<Relation> further = new ArrayList<>(steps);
          further.add(relation);
          var target = model.getType(relation.target());
          lasts.add(new Path(further, at.concrete(), target.concrete()));
          walk(target, nodes(each), further, at.concrete());
        }
        case GraphField.Property property -> reads |= !property.name().equals("id");
        case null -> {}
        default -> reads = true;
      }
    }
    if (reads) {
      values.add(new Path(steps, owners, at.concrete()));
    }
  }

  /** What is selected of the nodes of a field, with edges or without. */
  private static List<Selection> nodes(Selection field) {
    var edges = field.children().stream().filter(each -> each.name().equals("edges")).toList();
    return edges.isEmpty()
        ? field.children()
        : edges.stream()
            .flatMap(edge -> edge.children().stream())
            .filter(each -> each.name().equals("node"))
            .flatMap(node -> node.children().stream())
            .toList();
  }

  /** Their ids, within the transaction of the caller. */
  public Set<String> of(Touched touched, Neo4jClient client) {
    Set<String> found = new HashSet<>();
    for (var path : values) {
      found.addAll(roots(path, touched.among(touched.nodes(), path.end()), client));
    }
    for (var path : lasts) {
      found.addAll(roots(path.first(), owners(path.last(), path.owners(), touched), client));
    }
    for (var closure : closures) {
      var owner = Set.of(closure.target());
      var below = below(closure, owners(closure, owner, touched), client);
      lasts.stream()
          .filter(path -> path.end().equals(owner))
          .forEach(path -> found.addAll(roots(path, below, client)));
    }
    return found;
  }

  private static Set<String> owners(Relation relation, Set<String> types, Touched touched) {
    var ids =
        touched.relationships().stream()
            .filter(each -> each.type().equals(relation.relationshipType()))
            .flatMap(
                each ->
                    switch (relation.direction()) {
                      case OUT -> Stream.of(each.from());
                      case IN -> Stream.of(each.to());
                      case BOTH -> Stream.of(each.from(), each.to());
                    })
            .collect(toSet());
    return touched.among(ids, types);
  }

  private static Collection<String> below(Relation closure, Set<String> ids, Neo4jClient client) {
    return run(
        "MATCH (n:`%s` {id: id})%s(m:`%1$s`) RETURN DISTINCT m.id"
            .formatted(closure.target(), arrow(closure, "*0.." + DEEPEST)),
        ids,
        client);
  }

  /** The records from which a path leads to any of these. */
  private Collection<String> roots(Path path, Collection<String> ids, Neo4jClient client) {
    if (path.steps().isEmpty()) {
      return ids;
    }
    var back = new StringBuilder("MATCH (:Node {id: id})");
    for (var step : path.steps().reversed()) {
      var depth = step.depth() == 1 ? "" : "*1.." + step.depth();
      back.append(arrow(step, depth)).append("()");
    }
    back.replace(back.length() - 2, back.length(), "(n:`%s`)".formatted(type.name()));
    return run(back + " RETURN DISTINCT n.id", ids, client);
  }

  /** A step, walked from its end to its owner. */
  private static String arrow(Relation step, String depth) {
    return "%s-[:`%s`%s]-%s"
        .formatted(
            step.direction() == Direction.OUT ? "<" : "",
            step.relationshipType(),
            depth,
            step.direction() == Direction.IN ? ">" : "");
  }

  private static Collection<String> run(String match, Collection<String> ids, Neo4jClient client) {
    return ids.isEmpty()
        ? Set.of()
        : client
            .query("UNWIND $ids AS id " + match)
            .bind(ids)
            .to("ids")
            .fetchAs(String.class)
            .all();
  }
}
