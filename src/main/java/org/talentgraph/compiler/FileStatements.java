package org.talentgraph.compiler;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.GraphModel;
import org.talentgraph.plan.ConnectionPlan.FoundBy;
import org.talentgraph.plan.Predicate;
import org.talentgraph.plan.Restriction;
import org.talentgraph.plan.Value;

/**
 * The statements of {@code graph-schema/cypher}. Their parameters are the arguments of the field
 * that asks for them. A statement writes {@code VALID_NODES(list)} and {@code
 * VALID_RELATIONSHIPS(list)} of all that its patterns match, also in the middle of a pattern, and
 * gets there what its {@link Restriction} asks; and {@code VALID_DEGREE(node)} for the number of
 * relationships that a node has.
 */
final class FileStatements {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
  private static final Pattern VARIABLE = Pattern.compile("(?<![.$:\\w])(this|node|tie)\\b");
  private static final Pattern VALID =
      Pattern.compile("VALID_(NODES|RELATIONSHIPS)\\(((?:[^()]|\\([^()]*\\))*)\\)");

  private static final Pattern VARIABLES = Pattern.compile("\\[\\w+(, \\w+)*]");

  private static final Pattern WORD = Pattern.compile("\\w+");

  private static final Pattern DEGREE = Pattern.compile("VALID_DEGREE\\((\\w+)\\)");

  private final StatementFiles files;
  private final PredicateRendering predicates;
  private final GraphModel model;

  FileStatements(StatementFiles files, PredicateRendering predicates, GraphModel model) {
    this.files = files;
    this.predicates = predicates;
    this.model = model;
  }

  /** The statement of a file as a part of another one. */
  Statement get(String file, Map<String, Value> arguments, Restriction restriction) {
    return statement(files.get(file), arguments, restriction);
  }

  private Statement statement(
      String statement, Map<String, Value> arguments, Restriction restriction) {
    List<Object> expressions = new ArrayList<>();
    var text =
        PARAMETER
            .matcher(statement)
            .replaceAll(
                parameter -> {
                  expressions.add(argument(arguments.get(parameter.group(1))));
                  return "\\$E";
                });
    return Cypher.returningRaw(Cypher.raw(restricted(text, restriction), expressions.toArray()))
        .build();
  }

  /**
   * A statement that finds the nodes of a connection, and perhaps relationships.
   *
   * @param own what is added to the names of {@code this}, {@code node} and {@code tie}, which
   *     others then may stand around; empty for nothing
   */
  Statement get(FoundBy found, String own) {
    return statement(
        VARIABLE.matcher(files.get(found.file())).replaceAll("$1" + own),
        found.arguments(),
        found.restriction());
  }

  private static Expression argument(@Nullable Value value) {
    return value == null ? Cypher.literalNull() : Cypher.parameter(value.parameter());
  }

  /** A statement with what its restriction asks in the places where it says so. */
  String restricted(String statement, Restriction restriction) {
    var counting =
        DEGREE
            .matcher(statement)
            .replaceAll(call -> Matcher.quoteReplacement(degree(call.group(1), restriction)));
    return VALID
        .matcher(counting)
        .replaceAll(call -> Matcher.quoteReplacement(condition(call, restriction)));
  }

  /**
   * The database knows how many relationships a node has. Where nodes of some kinds are left out,
   * only what leads to such is walked, and where anything may be, everything.
   */
  private String degree(String node, Restriction restriction) {
    if (restriction.equals(Restriction.NONE)) {
      return "COUNT { (%s)--() }".formatted(node);
    }
    var ways = model.relationshipTypes(restriction.kinds());
    return restriction.isOfAnything()
        ? "COUNT { (%s)-[each]-(next) WHERE VALID_NODES([next]) AND VALID_RELATIONSHIPS([each]) }"
            .formatted(node)
        : ways.isEmpty()
            ? degree(node, Restriction.NONE)
            : "(COUNT { (%1$s)--() } - COUNT { (%1$s)-[:%2$s]-(it:%3$s) WHERE %4$s })"
                .formatted(
                    node,
                    String.join("|", ways),
                    String.join("|", new TreeSet<>(restriction.kinds())),
                    text("it", new Predicate.Not(new Predicate.Decided(restriction.nodes()))));
  }

  /** Of variables one after the other, which the database checks as soon as it has each. */
  private String condition(MatchResult call, Restriction restriction) {
    var asked = call.group(1).equals("NODES") ? restriction.nodes() : restriction.relationships();
    var list = call.group(2);
    if (asked.equals(Predicate.ALWAYS)) {
      return "true";
    }
    return VARIABLES.matcher(list).matches()
        ? WORD.matcher(list)
            .results()
            .map(variable -> text(variable.group(), asked))
            .collect(joining(") AND (", "((", "))"))
        : "all(it IN %s WHERE %s)".formatted(list, text("it", asked));
  }

  private String text(String variable, Predicate predicate) {
    var one = Cypher.anyNode(variable);
    return Rendering.text(predicates.of(one, one, predicate));
  }
}
