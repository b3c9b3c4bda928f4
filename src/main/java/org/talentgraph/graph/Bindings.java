package org.talentgraph.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The variables and parameters of one statement; every value of a caller becomes a parameter. */
final class Bindings {

  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
  private int variables;

  String variable(String prefix) {
    return prefix + variables++;
  }

  Expression parameter(@Nullable Object value) {
    var name = "p" + parameters.size();
    parameters.put(name, value);
    return Cypher.parameter(name);
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }
}
