package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;

/**
 * The statements of {@code graph-schema/cypher} as parts of one statement: their parameters are the
 * arguments of the field that asks for them, and they read what a {@link Restriction} lets them.
 */
final class FileStatements {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

  private final StatementFiles files;
  private final Bindings bindings;
  private final Restriction restriction;

  FileStatements(StatementFiles files, Bindings bindings, Restriction restriction) {
    this.files = files;
    this.bindings = bindings;
    this.restriction = restriction;
  }

  Statement get(String file, Selection selection) {
    List<Object> arguments = new ArrayList<>();
    var text =
        PARAMETER
            .matcher(restriction.applied(files.get(file)))
            .replaceAll(
                parameter -> {
                  arguments.add(argument(parameter.group(1), selection));
                  return "\\$E";
                });
    return Cypher.returningRaw(Cypher.raw(text, arguments.toArray())).build();
  }

  private Expression argument(String name, Selection selection) {
    return name.equals(AsOf.PARAMETER)
        ? Cypher.parameter(AsOf.PARAMETER)
        : bindings.parameter(selection.arguments().get(name));
  }
}
