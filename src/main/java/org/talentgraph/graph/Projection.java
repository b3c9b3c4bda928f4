package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Computed;
import org.talentgraph.graph.GraphField.Property;
import org.talentgraph.graph.GraphField.References;
import org.talentgraph.graph.GraphField.Relation;
import org.talentgraph.graph.GraphField.Subquery;

/**
 * Turns what is selected of a node into a map, by the key under which the answer holds each field.
 * A list without order and limit is a pattern comprehension, which the database runs faster than a
 * subquery.
 */
final class Projection {

  /**
   * Under which key a map holds the labels of a node whose type only they tell; no GraphQL name has
   * a colon.
   */
  static final String LABELS = ":labels";

  /** Under which key a map tells that an imprecise date leaves its validity open. */
  static final String OPEN = ":open";

  private final GraphModel model;
  private final Patterns patterns;
  private final Bindings bindings;
  private final Language language;
  private final FileStatements statements;
  private final Connections connections;

  Projection(
      GraphModel model,
      StatementFiles files,
      Cursors cursors,
      Bindings bindings,
      Language language,
      boolean asOf) {
    this.model = model;
    this.bindings = bindings;
    this.language = language;
    this.patterns = new Patterns(model, bindings, asOf);
    this.statements = new FileStatements(files, bindings, Restriction.of(model, asOf));
    this.connections = new Connections(model, cursors, patterns, bindings, language, this);
  }

  Patterns patterns() {
    return patterns;
  }

  FileStatements statements() {
    return statements;
  }

  Connections connections() {
    return connections;
  }

  /** Under which key a map holds what a field answered by Java requires of its parent. */
  static String required(String field) {
    return ":" + field;
  }

  /**
   * What is selected of some kinds of node, and how each of it is read, the same for all of them.
   */
  private record Alternative(List<Selection> selected, List<Optional<GraphField>> fields) {}

  Expression node(Node node, GraphType type, List<Selection> selected) {
    if (type.kind() != GraphType.Kind.ABSTRACT) {
      return map(fields(node, type, selected));
    }
    Map<Alternative, Set<String>> alternatives = new LinkedHashMap<>();
    for (var name : type.concrete().stream().sorted().toList()) {
      var applying = selected.stream().filter(each -> each.appliesTo(name)).toList();
      var fields =
          applying.stream()
              .map(each -> Optional.ofNullable(model.getType(name).field(each.name())))
              .toList();
      alternatives
          .computeIfAbsent(new Alternative(applying, fields), key -> new LinkedHashSet<>())
          .add(name);
    }
    if (alternatives.size() == 1) {
      return labelled(node, model.getType(type.concrete().iterator().next()), selected);
    }
    Case cases = Cypher.caseExpression();
    for (var alternative : alternatives.entrySet()) {
      var labels = alternative.getValue();
      var concrete = model.getType(labels.iterator().next());
      var condition =
          labels.stream().map(label -> node.hasLabels(label)).reduce(Condition::or).orElseThrow();
      cases =
          ((Case.CaseEnding)
              cases
                  .when(condition)
                  .then(labelled(node, concrete, alternative.getKey().selected())));
    }
    return (Expression) cases;
  }

  private Expression labelled(Node node, GraphType concrete, List<Selection> selected) {
    var fields = fields(node, concrete, selected);
    fields.add(LABELS);
    fields.add(Cypher.labels(node));
    return map(fields);
  }

  /** The fields of a node or a relationship, as alternating keys and values. */
  List<Object> fields(PropertyContainer on, GraphType type, List<Selection> selected) {
    List<Object> fields = new ArrayList<>();
    for (var selection : selected) {
      var field = type.field(selection.name());
      if (field instanceof Computed computed && computed.requires() != null) {
        if (fields.contains(required(selection.name()))) {
          continue; // selected under several aliases
        }
        fields.add(required(selection.name()));
        fields.add(map(fields(on, type, Selection.parse(computed.requires()))));
      } else if (field != null && !(field instanceof Computed)) {
        fields.add(selection.key());
        fields.add(value(on, field, selection));
      }
    }
    patterns.open(on, type).ifPresent(open -> fields.addAll(List.of(OPEN, open)));
    return fields;
  }

  private Expression value(PropertyContainer on, GraphField field, Selection selection) {
    return switch (field) {
      case Property property -> Rows.value(on, property, language(selection));
      case Relation relation -> related((Node) on, relation, selection);
      case References references -> referenced(on, references, selection);
      case Subquery subquery -> found(on, subquery, selection);
      default -> throw new IllegalArgumentException("Not read from a node: " + field.name());
    };
  }

  private Expression related(Node from, Relation relation, Selection selection) {
    if (relation.cardinality() == Cardinality.CONNECTION) {
      return connections.related(from, relation, selection);
    }
    var pattern = patterns.from(from, relation);
    var list =
        Cypher.listBasedOn(pattern)
            .where(patterns.valid(pattern, relation))
            .returning(
                node(pattern.getRight(), model.getType(relation.target()), selection.children()));
    return relation.cardinality() == Cardinality.ONE ? Cypher.head(list) : sorted(list);
  }

  /**
   * Has no order of its own; sorted by what is selected, the same question gets the same answer.
   */
  private static Expression sorted(Expression list) {
    return Cypher.call("coll.sort").withArgs(list).asFunction();
  }

  private Expression referenced(PropertyContainer on, References references, Selection selection) {
    var id = Cypher.name(bindings.variable("id"));
    var node = patterns.node(references.target());
    return Cypher.collect(
        Cypher.unwind(on.property(references.property()))
            .as(id)
            .match(node)
            .where(node.property("id").isEqualTo(id))
            .returning(node(node, model.getType(references.target()), selection.children()))
            .build());
  }

  /** Nothing where the statement finds nothing. */
  private Expression found(PropertyContainer on, Subquery subquery, Selection selection) {
    var node = Cypher.name(Subquery.NODE);
    return Cypher.head(
        Cypher.collect(
            Cypher.with(on.getRequiredSymbolicName().as(node))
                .call(statements.get(subquery.file(), selection), node)
                .returning(Subquery.VALUE)
                .build()));
  }

  private Language language(Selection selection) {
    var in = selection.arguments().get("in");
    return in == null ? language : Language.valueOf(in.toString());
  }

  static Expression map(List<Object> fields) {
    return Cypher.mapOf(fields.toArray());
  }
}
