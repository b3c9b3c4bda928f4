package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    return passing(type, ids, where, ids.size());
  }

  /**
   * Ids that are let through, of all nodes of a type.
   *
   * @param type of the nodes
   * @param where as the caller gave it, a value of the type's filter
   * @param most how many at most; which ones is left open if more are let through
   */
  public Set<String> passing(String type, Map<String, Object> where, int most) {
    return passing(type, null, where, most);
  }

  private Set<String> passing(
      String type, @Nullable Collection<String> ids, Map<String, Object> where, int most) {
    var bindings = new Bindings();
    var patterns = new Patterns(model, bindings, false);
    var node = patterns.node(type);
    var among =
        ids == null
            ? Cypher.noCondition()
            : node.property("id").in(bindings.parameter(List.copyOf(ids)));
    var statement =
        Cypher.match(node)
            .where(among)
            .and(new Filters(model, patterns, bindings).condition(node, model.getType(type), where))
            .returning(node.property("id").as("id"))
            .limit(most)
            .build();
    return reads.records(Compiler.RENDERER.render(statement), bindings.parameters()).stream()
        .map(row -> row.get("id").asString())
        .collect(toSet());
  }
}
