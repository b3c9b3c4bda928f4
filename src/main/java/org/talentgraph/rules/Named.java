package org.talentgraph.rules;

import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

/** A node of the graph with its name. */
public record Named(String id, Text name) {

  public static Named of(Row node) {
    return new Named(node.id(), node.text("name"));
  }

  public Reference reference() {
    return new Reference(id);
  }
}
