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
 * Compiles a root field with all that is selected below it into one statement. It only says how to read: it knows no
 * database.
 */
final class Compiler {

    /** The name of the one value that a statement returns. */
    static final String RESULT = "result";

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Renderer RENDERER = Renderer.getRenderer(
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
        var expression = switch (root) {
            case Match match -> match(match, selection, projection, bindings);
            case GraphField.Statement found -> found(found, selection, projection, bindings);
            default -> throw new IllegalArgumentException("Not a root field of the graph: " + root.name());
        };
        var text = RENDERER.render(Cypher.returning(expression.as(RESULT)).build());
        return new Statement(text, bindings.parameters());
    }

    private Expression match(Match match, Selection selection, Projection projection, Bindings bindings) {
        var node = projection.patterns().node(match.target());
        if (match.cardinality() == Cardinality.CONNECTION) {
            var rows = new Rows(node, null, where -> Cypher.match(node).where(where));
            return projection.connections().connection(rows, match.target(), GraphModel.ANY_RELATIONSHIP, selection);
        }
        var map = projection.node(node, model.getType(match.target()), selection.children());
        if (match.cardinality() == Cardinality.ONE) {
            var id = bindings.parameter(selection.arguments().get("id"));
            return Cypher.head(Cypher.collect(
                    Cypher.match(node).where(node.property("id").isEqualTo(id)).returning(map).build()));
        }
        var id = Cypher.name(bindings.variable("id"));
        return Cypher.collect(Cypher.unwind(bindings.parameter(selection.arguments().get("ids")))
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
        var text = PARAMETER.matcher(files.get(field.file())).replaceAll(parameter -> {
            arguments.add(bindings.parameter(selection.arguments().get(parameter.group(1))));
            return "\\$E";
        });
        var rows = new Rows(node, null, where -> Cypher.callRawCypher(text, arguments.toArray())
                .with(node)
                .where(where));
        return projection.connections().connection(rows, field.target(), GraphModel.ANY_RELATIONSHIP, selection);
    }
}
