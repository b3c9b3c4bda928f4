package org.talentgraph.rules;

import org.talentgraph.graph.Reference;
import org.talentgraph.graph.Row;
import org.talentgraph.graph.Text;

/** A node of the graph with its name. */
record Named(String id, Text name) {

  static Named of(Row node) {
    return new Named(node.id(), node.text("name"));
  }

  Reference reference() {
    return new Reference(id);
  }
}
