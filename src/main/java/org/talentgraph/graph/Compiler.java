package org.talentgraph.graph;

import java.util.List;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Match;
import org.talentgraph.graph.GraphField.Referenced;

/**
 * Compiles a root field with all that is selected below it into one statement. It only says how to
 * read: it knows no database.
 */
final class Compiler {

  /** The name of the one value that a statement returns. */
  static final String RESULT = "result";

  static final Renderer RENDERER =
      Renderer.getRenderer(
          Configuration.newConfig().withDialect(Dialect.NEO4J_5_CYPHER_25).build());

  private final GraphModel model;
  private final StatementFiles files;
  private final Cursors cursors;

  Compiler(GraphModel model, StatementFiles files, Cursors cursors) {
    this.model = model;
    this.files = files;
    this.cursors = cursors;
  }

  /**
   * One statement for a root field, or for all that an answer made by Java refers to.
   *
   * @param asOf whether only what was valid on the day of {@link AsOf#PARAMETER} is read
   */
  Statement compile(List<Reading> readings, Language language, boolean asOf) {
    var bindings = new Bindings();
    var projection = new Projection(model, files, cursors, bindings, language, asOf);
    var root = readings.getFirst();
    var statement =
        switch (root.root()) {
          case Match match when match.cardinality() == Cardinality.ONE ->
              one(match, root.selection(), projection, bindings);
          case Match match -> returning(match(match, root.selection(), projection, bindings));
          case GraphField.Statement found -> returning(found(found, root.selection(), projection));
          case GraphField.Found found -> returning(inOrder(found, root.selection(), projection));
          case Referenced _ -> returning(referenced(readings, projection, bindings));
          default ->
              throw new IllegalArgumentException(
                  "Not a root field of the graph: " + root.root().name());
        };
    return new Statement(RENDERER.render(statement), bindings.parameters());
  }

  private static org.neo4j.cypherdsl.core.Statement returning(Expression expression) {
    return Cypher.returning(expression.as(RESULT)).build();
  }

  /** No row where there is no such node. */
  private org.neo4j.cypherdsl.core.Statement one(
      Match match, Selection selection, Projection projection, Bindings bindings) {
    var node = projection.patterns().node(match.target());
    var map = projection.node(node, model.getType(match.target()), selection.children());
    var id = bindings.parameter(selection.arguments().get("id"));
    return Cypher.match(node)
        .where(node.property("id").isEqualTo(id))
        .and(projection.patterns().valid(node, match.target()))
        .returning(map.as(RESULT))
        .build();
  }

  private Expression match(
      Match match, Selection selection, Projection projection, Bindings bindings) {
    var node = projection.patterns().node(match.target());
    if (match.cardinality() == Cardinality.CONNECTION) {
      var valid = projection.patterns().valid(node, match.target());
      var rows = new Rows(match, node, null, where -> Cypher.match(node).where(valid.and(where)));
      return projection
          .connections()
          .connection(rows, match.target(), GraphModel.ANY_RELATIONSHIP, selection);
    }
    var valid = projection.patterns().valid(node, match.target());
    return byIds(node, valid, match.target(), selection, projection, bindings);
  }

  /** What Java refers to is read even when it was not valid on the day: Java knows why. */
  private Expression referenced(List<Reading> readings, Projection projection, Bindings bindings) {
    return Cypher.listOf(
        readings.stream()
            .map(
                reading -> {
                  var target = ((Referenced) reading.root()).target();
                  var node = projection.patterns().node(target);
                  return byIds(
                      node,
                      Cypher.noCondition(),
                      target,
                      reading.selection(),
                      projection,
                      bindings);
                })
            .toList());
  }

  private Expression byIds(
      Node node,
      Condition valid,
      String target,
      Selection selection,
      Projection projection,
      Bindings bindings) {
    var map = projection.node(node, model.getType(target), selection.children());
    var id = Cypher.name(bindings.variable("id"));
    return Cypher.collect(
        Cypher.unwind(bindings.parameter(selection.arguments().get("ids")))
            .as(id)
            .optionalMatch(node)
            .where(node.property("id").isEqualTo(id))
            .and(valid)
            .returning(Cypher.caseExpression().when(node.isNotNull()).then(map))
            .build());
  }

  private Expression inOrder(GraphField.Found found, Selection selection, Projection projection) {
    var node = Cypher.anyNode("node");
    var statement = projection.statements().get(found.file(), selection);
    var map = projection.node(node, model.getType(found.target()), selection.children());
    return Cypher.collect(
        Cypher.call(statement)
            .with(node)
            .where(projection.patterns().valid(node, found.target()))
            .returning(map)
            .build());
  }

  private Expression found(GraphField.Statement field, Selection selection, Projection projection) {
    var node = Cypher.anyNode("node");
    var valid = projection.patterns().valid(node, field.target());
    var statement = projection.statements().get(field.file(), selection);
    var rows =
        new Rows(
            field, node, null, where -> Cypher.call(statement).with(node).where(valid.and(where)));
    return projection
        .connections()
        .connection(rows, field.target(), GraphModel.ANY_RELATIONSHIP, selection);
  }
}
