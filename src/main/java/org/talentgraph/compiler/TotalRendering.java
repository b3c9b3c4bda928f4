package org.talentgraph.compiler;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.talentgraph.plan.ConnectionPlan;

/** Counts the nodes of a connection, and how many of them are made up. */
record TotalRendering(Patterns patterns, ConnectionPlan plan, Matching rows) {

  private static final String SYNTHETIC = "synthetic";

  /** The number, or a list of both numbers. */
  Expression total(ConnectionPlan.Total total) {
    if (!total.ofSynthetic()) {
      return rows.count();
    }
    if (rows.found() != null) {
      return ofFound();
    }
    return plan.isOfAll() ? ofAll() : inOneWalk();
  }

  private Expression ofFound() {
    var one = Cypher.name("one");
    var synthetic =
        Cypher.listWith(one)
            .in(rows.found())
            .where(Cypher.property(one, SYNTHETIC).isTrue())
            .returning();
    return Cypher.listOf(rows.count(), Cypher.size(synthetic));
  }

  /**
   * All are counted by the database at hand, and few are documented. They have a name of their own,
   * since what a subquery returns is taken for known, without its labels, in those after it.
   */
  private Expression ofAll() {
    var one = patterns.node(plan.rows().type());
    var all = Cypher.count(Cypher.match(one).returning(one).build());
    var documented = Cypher.node("Node").named(patterns.variable("n"));
    var isOne =
        documented
            .property(SYNTHETIC)
            .isEqualTo(Cypher.literalFalse())
            .and(PredicateRendering.labelled(documented, patterns.labels(plan.rows().type())));
    var counted =
        Cypher.match(documented)
            .usingIndex(documented.property(SYNTHETIC))
            .where(isOne)
            .returning(documented)
            .build();
    return Cypher.listOf(all, all.subtract(Cypher.count(counted)));
  }

  private Expression inOneWalk() {
    var one =
        Cypher.caseExpression()
            .when(rows.node().property(SYNTHETIC).isTrue())
            .then(Cypher.literalOf(1))
            .elseDefault(Cypher.literalOf(0));
    var both = Cypher.listOf(Cypher.count(rows.node()), Cypher.sum(one));
    return Cypher.head(Cypher.collect(rows.reading().returning(both).build()));
  }
}
