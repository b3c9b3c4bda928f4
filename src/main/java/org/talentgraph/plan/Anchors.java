package org.talentgraph.plan;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.plan.ConnectionPlan.Anchor;
import org.talentgraph.plan.Predicate.Compares;
import org.talentgraph.plan.Predicate.Exists;
import org.talentgraph.plan.Predicate.On;
import org.talentgraph.plan.Predicate.Operator;

/**
 * The related nodes that a filter names by their ids. A search that matches them can begin there;
 * without them it has to ask of every node whether such a related node exists.
 */
public final class Anchors {

  private Anchors() {}

  /** The anchors of a filter, those nearest to the node first. */
  public static List<Anchor> in(Predicate where) {
    return where.conjuncts().stream()
        .filter(Anchors::isNamed)
        .map(Exists.class::cast)
        .map(each -> new Anchor(each.step(), Predicate.all(without(each.fits())), in(each.fits())))
        .toList();
  }

  /** What is left of a filter without its anchors. */
  public static Stream<Predicate> without(Predicate where) {
    return where.conjuncts().stream().filter(not(Anchors::isNamed));
  }

  private static boolean isNamed(Predicate predicate) {
    return predicate instanceof Exists(var _, var fits, var inverted)
        && !inverted
        && fits.conjuncts().stream().anyMatch(each -> isId(each) || isNamed(each));
  }

  private static boolean isId(Predicate predicate) {
    return predicate instanceof Compares(var on, var property, var operator, var _)
        && on == On.NODE
        && property.equals("id")
        && (operator == Operator.EQ || operator == Operator.IN);
  }
}
