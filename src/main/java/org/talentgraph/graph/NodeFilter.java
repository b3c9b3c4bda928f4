package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.cypherdsl.core.Cypher;
import org.springframework.stereotype.Component;

/** Which nodes a {@code where} argument lets through, for what Java answers about them. */
@Component
public final class NodeFilter {

  private final GraphModel model;
  private final GraphReads reads;

  NodeFilter(GraphModel model, GraphReads reads) {
    this.model = model;
    this.reads = reads;
  }

  /**
   * The ids that are let through.
   *
   * @param type of the nodes
   * @param where as the caller gave it, a value of the type's filter
   */
  public Set<String> passing(String type, Collection<String> ids, Map<String, Object> where) {
    var bindings = new Bindings();
    var patterns = new Patterns(model, bindings, false);
    var node = patterns.node(type);
    var statement =
        Cypher.match(node)
            .where(node.property("id").in(bindings.parameter(List.copyOf(ids))))
            .and(new Filters(model, patterns, bindings).condition(node, model.getType(type), where))
            .returning(node.property("id").as("id"))
            .build();
    return reads.records(Compiler.RENDERER.render(statement), bindings.parameters()).stream()
        .map(row -> row.get("id").asString())
        .collect(toSet());
  }
}
