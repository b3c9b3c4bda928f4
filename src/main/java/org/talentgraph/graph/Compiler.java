package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Match;

/**
 * Compiles a root field with all that is selected below it into one statement. It only says how to
 * read: it knows no database.
 */
final class Compiler {

  /** The name of the one value that a statement returns. */
  static final String RESULT = "result";

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
  private static final Renderer RENDERER =
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

  Statement compile(GraphField root, Selection selection, Language language) {
    var bindings = new Bindings();
    var projection = new Projection(model, cursors, bindings, language);
    var statement =
        switch (root) {
          case Match match when match.cardinality() == Cardinality.ONE ->
              one(match, selection, projection, bindings);
          case Match match -> returning(match(match, selection, projection, bindings));
          case GraphField.Statement found ->
              returning(found(found, selection, projection, bindings));
          default ->
              throw new IllegalArgumentException("Not a root field of the graph: " + root.name());
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
        .returning(map.as(RESULT))
        .build();
  }

  private Expression match(
      Match match, Selection selection, Projection projection, Bindings bindings) {
    var node = projection.patterns().node(match.target());
    if (match.cardinality() == Cardinality.CONNECTION) {
      var rows = new Rows(match, node, null, where -> Cypher.match(node).where(where));
      return projection
          .connections()
          .connection(rows, match.target(), GraphModel.ANY_RELATIONSHIP, selection);
    }
    var map = projection.node(node, model.getType(match.target()), selection.children());
    var id = Cypher.name(bindings.variable("id"));
    return Cypher.collect(
        Cypher.unwind(bindings.parameter(selection.arguments().get("ids")))
            .as(id)
            .optionalMatch(node)
            .where(node.property("id").isEqualTo(id))
            .returning(Cypher.caseExpression().when(node.isNotNull()).then(map))
            .build());
  }

  private Expression found(
      GraphField.Statement field, Selection selection, Projection projection, Bindings bindings) {
    var node = Cypher.anyNode("node");
    List<Object> arguments = new ArrayList<>();
    var text =
        PARAMETER
            .matcher(files.get(field.file()))
            .replaceAll(
                parameter -> {
                  arguments.add(bindings.parameter(selection.arguments().get(parameter.group(1))));
                  return "\\$E";
                });
    var rows =
        new Rows(
            field,
            node,
            null,
            where -> Cypher.callRawCypher(text, arguments.toArray()).with(node).where(where));
    return projection
        .connections()
        .connection(rows, field.target(), GraphModel.ANY_RELATIONSHIP, selection);
  }
}
