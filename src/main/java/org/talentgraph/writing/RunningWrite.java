package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched;
import org.talentgraph.database.Touched.Relationship;

/** What a transaction has written so far, and where that was given. */
final class RunningWrite {

  private final boolean isDry;
  private final String token = UUID.randomUUID().toString();
  private ChangeMark mark = new ChangeMark(0, token);
  private final Touched touched = new Touched();
  private final Map<String, Origin> nodes = new HashMap<>();
  private final Map<String, Origin> relationships = new HashMap<>();
  private final Map<String, Origin> goneCitations = new HashMap<>();
  private final Set<String> turned = new HashSet<>();

  RunningWrite(boolean isDry) {
    this.isDry = isDry;
  }

  /** Whether nothing of it is to stay. */
  boolean isDry() {
    return isDry;
  }

  /** What its next change record is found by. */
  ChangeMark mark(int number) {
    mark = new ChangeMark(number, token);
    return mark;
  }

  /** What its last change record is found by. */
  ChangeMark mark() {
    return mark;
  }

  boolean hasWritten() {
    return !touched.nodes().isEmpty() || !touched.relationships().isEmpty();
  }

  Touched touched() {
    return touched;
  }

  /**
   * @param kinds of the nodes that are there now, by their ids
   */
  void add(List<WriteRow> rows, List<Modification> modifications, Map<String, String> kinds) {
    for (var row : rows) {
      switch (row) {
        case NodeRow node -> nodes.put(node.id(), node.origin());
        case NodeRemoval node -> nodes.put(node.id(), node.origin());
        default -> {}
      }
    }
    for (var each : modifications) {
      switch (each.difference()) {
        case Difference.OfNode node -> {
          add(node, kinds);
          if (Turned.isOne(node)) {
            turned.add(node.id());
          }
          goneCitations.remove(node.id());
          if (node.isRemoved() && node.type().equals("Citation")) {
            goneCitations.put(node.id(), each.origin());
          }
        }
        case Difference.OfRelationship(var type, var from, var to, var _, var _) -> {
          touched.relationships().add(new Relationship(type, from, to));
          touched.know(from, kinds.get(from));
          touched.know(to, kinds.get(to));
          relationships.putIfAbsent(from, each.origin());
          relationships.putIfAbsent(to, each.origin());
        }
      }
    }
  }

  private void add(Difference.OfNode node, Map<String, String> kinds) {
    touched.nodes().add(node.id());
    touched.know(node.id(), kinds.get(node.id()));
    if (node.isCreated()) {
      touched.created().add(node.id());
    } else if (node.isRemoved()) {
      touched.created().remove(node.id());
    }
  }

  /**
   * @throws WriteRejected if a citation is gone that is cited, or a rule is broken
   */
  void check(List<ShapeCheck> shapes, RecordTypes types, Neo4jClient client) {
    List<Problem> problems = new ArrayList<>(Citing.problems(goneCitations, client));
    var checked = Turned.with(touched, turned, types, client);
    shapes.forEach(shape -> shape.check(checked).forEach(breach -> problems.add(problem(breach))));
    if (!problems.isEmpty()) {
      throw new WriteRejected(problems);
    }
  }

  private Problem problem(ShapeCheck.Breach breach) {
    var id = breach.id();
    var origin = nodes.getOrDefault(id, relationships.getOrDefault(id, new OtherRecord(id)));
    var property = breach.property();
    var place = property == null ? origin : origin.at(property);
    return new Problem(place, Problem.Kind.SHAPE, breach.reason(), breach.code());
  }

  /** A record that breaks a rule although no row gave it. */
  private record OtherRecord(String id) implements Origin {

    @Override
    public Origin at(String property) {
      return this;
    }

    @Override
    public String toString() {
      return id;
    }
  }
}
