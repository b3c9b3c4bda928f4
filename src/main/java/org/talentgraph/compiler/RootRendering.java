package org.talentgraph.compiler;

import static org.talentgraph.compiler.PredicateRendering.all;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.talentgraph.plan.Plan;

/** Renders the nodes with which a statement begins. */
record RootRendering(
    Rendering nodes,
    ConnectionRendering connections,
    Patterns patterns,
    PredicateRendering predicates,
    FileStatements files) {

  Statement statement(Plan plan) {
    if (plan.roots().size() == 1 && plan.roots().getFirst() instanceof Plan.ById one) {
      var node = patterns.node(one.node().type());
      return Cypher.match(node)
          .where(hasId(node, Cypher.parameter(one.id().parameter())))
          .and(predicates.of(node, one.holds()))
          .returning(nodes.node(node, one.node()).as(Rendering.RESULT))
          .build();
    }
    var roots = plan.roots().stream().map(this::root).toList();
    return Cypher.returning(
            (roots.size() == 1 ? roots.getFirst() : Cypher.listOf(roots)).as(Rendering.RESULT))
        .build();
  }

  private Expression root(Plan.Root root) {
    return switch (root) {
      case Plan.ById _ -> throw new IllegalArgumentException("Read by itself: " + root);
      case Plan.ByIds ids -> byIds(ids);
      case Plan.Found found -> found(found);
      case Plan.Paged(var connection) -> connections.connection(connection, null);
      case Plan.Passing passing -> passing(passing);
    };
  }

  private Expression passing(Plan.Passing passing) {
    var node = patterns.node(passing.type());
    return Cypher.collect(
        Cypher.match(node)
            .where(all(predicates.of(node, passing.holds()), predicates.of(node, passing.where())))
            .returning(node.property("id"))
            .limit(Cypher.parameter(passing.most().parameter()))
            .build());
  }

  private static Condition hasId(Node node, Expression id) {
    return node.property("id").isEqualTo(id);
  }

  private Expression byIds(Plan.ByIds ids) {
    var node = patterns.node(ids.node().type());
    var id = patterns.name("id");
    var read = Cypher.caseExpression().when(node.isNotNull()).then(nodes.node(node, ids.node()));
    return Cypher.collect(
        Cypher.unwind(Cypher.parameter(ids.ids().parameter()))
            .as(id)
            .optionalMatch(node)
            .where(hasId(node, id))
            .and(predicates.of(node, ids.holds()))
            .returning(read)
            .build());
  }

  private Expression found(Plan.Found found) {
    var node = Cypher.anyNode("node");
    var tag = Cypher.name("tag");
    var read = nodes.node(node, found.node());
    return Cypher.collect(
        Cypher.call(files.get(found.file(), found.arguments(), found.restriction()))
            .with(
                found.tagged()
                    ? new IdentifiableElement[] {node, tag}
                    : new IdentifiableElement[] {node})
            .where(predicates.of(node, found.holds()))
            .returning(found.tagged() ? Cypher.listOf(tag, read) : read)
            .build());
  }
}
