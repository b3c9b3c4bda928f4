package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;

/**
 * Makes the statements of {@code graph-schema/cypher} parts of a larger statement. Their parameters
 * are the arguments of the field that names the file, and the day.
 */
final class FileStatements {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

  private final StatementFiles files;
  private final boolean asOf;

  FileStatements(StatementFiles files, boolean asOf) {
    this.files = files;
    this.asOf = asOf;
  }

  Statement get(String file, Map<String, Value> arguments) {
    List<Object> expressions = new ArrayList<>();
    var text =
        PARAMETER
            .matcher(files.get(file))
            .replaceAll(
                parameter -> {
                  expressions.add(argument(parameter.group(1), arguments));
                  return "\\$E";
                });
    return Cypher.returningRaw(Cypher.raw(text, expressions.toArray())).build();
  }

  /** The statement of a file may ask for the day, which is null where the operation names none. */
  private Expression argument(String name, Map<String, Value> arguments) {
    if (asOf && name.equals(AsOf.PARAMETER)) {
      return Cypher.parameter(AsOf.PARAMETER);
    }
    var value = arguments.get(name);
    return value == null ? Cypher.literalNull() : Cypher.parameter(value.parameter());
  }
}
