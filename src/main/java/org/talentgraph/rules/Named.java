package org.talentgraph.rules;

import org.neo4j.driver.Value;
import org.talentgraph.graph.Reference;
import org.talentgraph.graph.Text;

/** A node of the graph with its name. */
record Named(String id, Text name) {

  static Named of(Value node) {
    return new Named(node.get("id").asString(), RuleReader.text(node));
  }

  Reference reference() {
    return new Reference(id);
  }
}
