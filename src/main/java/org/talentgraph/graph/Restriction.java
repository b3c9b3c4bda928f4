package org.talentgraph.graph;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/**
 * What a statement written by hand may read in a {@link View}: a condition on each node and one on
 * each relationship that its patterns match. The statement must ask for them of all of these, also
 * in the middle of a pattern.
 */
public final class Restriction {

  /** The variable of the conditions, for relationships too. */
  private static final Node EACH = Cypher.anyNode("it");

  /** How a statement of {@code graph-schema/cypher} asks for the conditions. */
  private static final Pattern VALID =
      Pattern.compile("VALID_(NODES|RELATIONSHIPS)\\(((?:[^()]|\\([^()]*\\))*)\\)");

  /** A pattern that is counted without a condition, is not walked. */
  private static final Pattern COUNTED_WHOLE = Pattern.compile("WHERE true(?: AND true)*(?=\\s*})");

  private final String node;
  private final String relationship;
  private final Map<String, Object> parameters;

  private Restriction(GraphModel model, boolean asOf, Map<String, Object> parameters) {
    this.node = text(onNode(model, asOf));
    this.relationship = text(onRelationship(model, asOf));
    this.parameters = parameters;
  }

  public static Restriction of(GraphModel model, View view) {
    return new Restriction(
        model,
        view.day().isPresent(),
        view.day()
            .map(day -> Map.<String, Object>of(AsOf.PARAMETER, day.parameter()))
            .orElse(Map.of()));
  }

  /**
   * The restriction as a text alone.
   *
   * @param asOf whether only what was valid on the day of {@link AsOf#PARAMETER} is read
   */
  static Restriction of(GraphModel model, boolean asOf) {
    return new Restriction(model, asOf, Map.of());
  }

  /** All that must hold of a node, whatever its kind. */
  private static Condition onNode(GraphModel model, boolean asOf) {
    return holds(asOf ? Validity.ofAny(model.nodeTypes()) : Stream.of());
  }

  /** All that must hold of a relationship, whatever its type. */
  private static Condition onRelationship(GraphModel model, boolean asOf) {
    return holds(asOf ? model.validities(GraphModel.ANY_RELATIONSHIP) : Stream.of());
  }

  private static Condition holds(Stream<Validity> validities) {
    return validities
        .map(validity -> validity.holds(EACH))
        .reduce(Cypher.noCondition(), Condition::and);
  }

  private static String text(Condition condition) {
    return condition == Cypher.noCondition()
        ? ""
        : Compiler.RENDERER
            .render(Cypher.returning(condition).build())
            .replaceFirst(".*?RETURN ", "");
  }

  /** Whether everything may be read. */
  public boolean isNone() {
    return node.isEmpty() && relationship.isEmpty();
  }

  /**
   * The condition of a statement on nodes.
   *
   * @param list of their variables, as Cypher writes one: {@code [node, other]}
   */
  public String onNodes(String list) {
    return on(list, node);
  }

  /**
   * The condition of a statement on relationships.
   *
   * @param list of their variables, as Cypher writes one: {@code below + tie}
   */
  public String onRelationships(String list) {
    return on(list, relationship);
  }

  private static String on(String list, String condition) {
    return condition.isEmpty() ? "true" : "all(it IN %s WHERE %s)".formatted(list, condition);
  }

  /** What the conditions read, for a statement to add its own parameters. */
  public Map<String, Object> parameters() {
    return parameters;
  }

  /** A statement of {@code graph-schema/cypher}, with the conditions where it asks for them. */
  String applied(String statement) {
    var restricted =
        VALID
            .matcher(statement)
            .replaceAll(
                call ->
                    Matcher.quoteReplacement(
                        call.group(1).equals("NODES")
                            ? onNodes(call.group(2))
                            : onRelationships(call.group(2))));
    return COUNTED_WHOLE.matcher(restricted).replaceAll("");
  }
}
