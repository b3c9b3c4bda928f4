package org.talentgraph.plan;

import java.util.List;
import java.util.Map;

/**
 * How one statement reads the graph: resolved against the model, with numbers in the place of
 * values. Passes add to it what was valid on a day and what a caller may see; then it is rendered.
 *
 * @param roots a single one for a root field of an operation; for the references of an answer made
 *     by Java, one for each place where they stand
 */
public record Plan(List<Root> roots) {

  /** The nodes with which a statement begins. */
  public sealed interface Root {}

  /** One node by its id; nothing where there is none. */
  public record ById(Value id, Predicate holds, NodePlan node) implements Root {}

  /**
   * Nodes by their ids, in their order; null for one that is not there.
   *
   * @param anyDay whether they are there whatever the day is, because Java refers to them
   */
  public record ByIds(Value ids, boolean anyDay, Predicate holds, NodePlan node) implements Root {}

  /**
   * What a statement of {@code graph-schema/cypher} finds, in its order.
   *
   * @param tagged whether the statement returns a {@code tag} beside each node
   */
  public record Found(
      String file,
      boolean tagged,
      Map<String, Value> arguments,
      Restriction restriction,
      Predicate holds,
      NodePlan node)
      implements Root {}

  /** A page. */
  public record Paged(ConnectionPlan connection) implements Root {}

  /** The ids of some nodes of a type that a filter lets through, in no order. */
  public record Passing(String type, Predicate holds, Predicate where, Value most)
      implements Root {}

  @Override
  public String toString() {
    return PlanPrinter.print(this);
  }
}
