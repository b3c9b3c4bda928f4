package org.talentgraph.compiler;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.talentgraph.model.GraphField;
import org.talentgraph.plan.Predicate;
import org.talentgraph.plan.Predicate.On;
import org.talentgraph.plan.Predicate.Operator;
import org.talentgraph.plan.Step;

/** Renders predicates as Cypher. */
final class PredicateRendering {

  private static final Condition NONE = Cypher.noCondition();

  private final Patterns patterns;

  PredicateRendering(Patterns patterns) {
    this.patterns = patterns;
  }

  /** The condition of a predicate on a node alone. */
  Condition of(Node node, Predicate predicate) {
    return of(node, null, predicate);
  }

  /** The condition of a predicate on a relationship and on the node to which it leads. */
  Condition of(Relationship relationship, Predicate predicate) {
    return of(relationship.getRight(), relationship, predicate);
  }

  Condition of(Node node, @Nullable PropertyContainer relationship, Predicate predicate) {
    return switch (predicate) {
      case Predicate.All(var parts) ->
          parts.stream()
              .map(each -> of(node, relationship, each))
              .reduce(NONE, PredicateRendering::both);
      case Predicate.Any(var parts) ->
          parts.stream()
              .map(each -> orTrue(of(node, relationship, each)))
              .reduce(Condition::or)
              .orElseGet(Cypher::isFalse);
      case Predicate.Not(var negated) -> orTrue(of(node, relationship, negated)).not();
      case Predicate.Decided(var undecided) ->
          Cypher.coalesce(of(node, relationship, undecided), Cypher.literalFalse()).isTrue();
      case Predicate.Compares(var on, var property, var operator, var value) ->
          comparison(
              container(on, node, relationship),
              property,
              operator,
              Cypher.parameter(value.parameter()));
      case Predicate.Known known -> known(container(known.on(), node, relationship), known);
      case Predicate.Exists exists -> exists(node, exists);
      case Predicate.Cites cites -> cites(container(cites.on(), node, relationship), cites);
      case Predicate.Valid(var on, var validity) ->
          validity.holds(container(on, node, relationship));
      case Predicate.Labelled(var labels) -> labelled(node, labels);
    };
  }

  static Condition labelled(Node node, Set<String> labels) {
    return labels.stream().sorted().map(node::hasLabels).reduce(Condition::or).orElse(NONE);
  }

  private static PropertyContainer container(
      On on, Node node, @Nullable PropertyContainer relationship) {
    return on == On.NODE ? node : requireNonNull(relationship);
  }

  private Condition exists(Node node, Predicate.Exists exists) {
    var walk = walk(node, exists.step());
    var fits = of(walk.end(), walk.relationship(), exists.fits());
    return Cypher.exists(
        Cypher.match(walk.pattern())
            .where(both(walk.holds(), exists.inverted() ? orTrue(fits).not() : fits))
            .returning(Cypher.literalTrue())
            .build());
  }

  private Condition cites(PropertyContainer container, Predicate.Cites cites) {
    var cited = patterns.node(cites.target());
    var fits = of(cited, cites.fits());
    var among = cited.property("id").in(container.property(cites.property()));
    return Cypher.exists(
        Cypher.match(cited)
            .where(
                all(among, of(cited, cites.holds()), cites.inverted() ? orTrue(fits).not() : fits))
            .returning(Cypher.literalTrue())
            .build());
  }

  /**
   * How a step is walked in the graph.
   *
   * @param relationship the only one; null where there may be several
   * @param holds the condition on all relationships and nodes on the way
   */
  record Walk(
      PatternElement pattern, Node end, @Nullable Relationship relationship, Condition holds) {

    /** The list of something of each end. */
    Expression each(Expression something) {
      var list =
          pattern instanceof NamedPath path
              ? Cypher.listBasedOn(path)
              : Cypher.listBasedOn((RelationshipPattern) pattern);
      var all = list.where(holds).returning(something);
      return relationship == null ? Cypher.call("coll.distinct").withArgs(all).asFunction() : all;
    }
  }

  Walk walk(Node from, Step step) {
    var pattern = patterns.from(from, step.relation());
    if (step.relation().depth() == 1) {
      return new Walk(pattern, pattern.getRight(), pattern, of(pattern, step.holds()));
    }
    var path = Cypher.path(patterns.variable("path")).definedBy(pattern);
    var holds =
        step.holds().conjuncts().stream()
            .map(each -> onTheWay(path, each))
            .reduce(NONE, PredicateRendering::both);
    return new Walk(path, pattern.getRight(), null, holds);
  }

  /** How often a step can be taken from a node, under a name. */
  AliasedExpression count(Node from, Step step) {
    var walk = walk(from, step);
    var steps = Cypher.match(walk.pattern()).where(walk.holds()).returning(walk.end()).build();
    return Cypher.count(steps).as(patterns.name("c"));
  }

  private Condition onTheWay(NamedPath path, Predicate predicate) {
    var passed = Cypher.anyNode(patterns.variable("on"));
    var passing =
        Predicate.on(predicate) == On.RELATIONSHIP
            ? Cypher.relationships(path)
            : Cypher.call("tail").withArgs(Cypher.nodes(path)).asFunction();
    return Cypher.all(passed.getRequiredSymbolicName())
        .in(passing)
        .where(of(passed, passed, predicate));
  }

  private static Condition known(PropertyContainer container, Predicate.Known known) {
    if (known.list()) {
      var list = container.property(known.properties().getFirst());
      var size = Cypher.size(Cypher.coalesce(list, Cypher.listOf()));
      var none = Cypher.literalOf(0);
      return known.wanted() ? size.gt(none) : size.eq(none);
    }
    var value = value(container, known.properties());
    return known.wanted() ? value.isNotNull() : value.isNull();
  }

  /** The first of some properties that has a value. */
  static Expression value(PropertyContainer container, List<String> properties) {
    var values = properties.stream().map(container::property).toArray(Property[]::new);
    return values.length == 1 ? values[0] : Cypher.coalesce(values);
  }

  private static Condition comparison(
      PropertyContainer container, String property, Operator operator, Expression parameter) {
    var value = container.property(property);
    var folded = container.property(GraphField.Property.folded(property));
    return switch (operator) {
      case EQ -> value.isEqualTo(parameter);
      case IN -> value.in(parameter);
      case CONTAINS -> value.contains(parameter);
      case STARTS_WITH -> value.startsWith(parameter);
      case FOLDED_CONTAINS -> folded.contains(parameter);
      case FOLDED_STARTS_WITH -> folded.startsWith(parameter);
      case GT -> value.gt(parameter);
      case GTE -> value.gte(parameter);
      case LT -> value.lt(parameter);
      case LTE -> value.lte(parameter);
      case HAS -> parameter.in(value);
    };
  }

  /** All conditions; without any, the result is recognisably no condition. */
  static Condition all(Condition... conditions) {
    return Stream.of(conditions).reduce(NONE, PredicateRendering::both);
  }

  private static Condition both(Condition one, Condition other) {
    return one.equals(NONE) ? other : other.equals(NONE) ? one : one.and(other);
  }

  /**
   * A condition that is always true keeps every row; as part of an {@code or} or a {@code not} it
   * has to be written out.
   */
  private static Condition orTrue(Condition condition) {
    return condition.equals(NONE) ? Cypher.isTrue() : condition;
  }
}
