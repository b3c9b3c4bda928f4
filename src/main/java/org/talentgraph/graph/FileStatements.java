package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;

/**
 * The statements of {@code graph-schema/cypher} as parts of one statement: their parameters are the
 * arguments of the field that asks for them, and the day.
 */
final class FileStatements {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

  private final StatementFiles files;
  private final Bindings bindings;
  private final boolean asOf;

  FileStatements(StatementFiles files, Bindings bindings, boolean asOf) {
    this.files = files;
    this.bindings = bindings;
    this.asOf = asOf;
  }

  Statement get(String file, Selection selection) {
    List<Object> arguments = new ArrayList<>();
    var text =
        PARAMETER
            .matcher(files.get(file))
            .replaceAll(
                parameter -> {
                  arguments.add(argument(parameter.group(1), selection));
                  return "\\$E";
                });
    return Cypher.returningRaw(Cypher.raw(text, arguments.toArray())).build();
  }

  /** The statement of a file may ask for the day, which is null where the operation names none. */
  private Expression argument(String name, Selection selection) {
    return asOf && name.equals(AsOf.PARAMETER)
        ? Cypher.parameter(AsOf.PARAMETER)
        : bindings.parameter(selection.arguments().get(name));
  }
}
