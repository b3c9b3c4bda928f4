package org.talentgraph.shapes;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * The statement that finds what breaks the checks of one kind of node, or of one type of
 * relationship. It returns a row for each that breaks any, with the numbers of the checks.
 *
 * @param subject the name of the kind or of the type
 * @param ties whether it is about relationships
 */
record ShapeStatement(String subject, boolean ties, List<Check> checks, String text) {

  static ShapeStatement ofNodes(GraphModel model, GraphType type, Extent extent) {
    var match =
        extent == Extent.ALL
            ? "MATCH (n:`%s`)".formatted(type.name())
            : "UNWIND $rows AS row MATCH (n:`%s`) WHERE n.id = row".formatted(type.name());
    var checks = new NodeChecks(model, type, extent).all();
    return of(type.name(), false, checks, match + " WITH n", "null AS to");
  }

  static ShapeStatement ofTies(GraphModel model, String type, Extent extent) {
    var match =
        extent == Extent.ALL
            ? "MATCH (n:Node)-[r:`%s`]->(m:Node)".formatted(type)
            : "UNWIND $rows AS row MATCH (n:Node)-[r:`%s`]->(m:Node) WHERE n.id = row[0] AND m.id = row[1]"
                .formatted(type);
    var checks = new TieChecks(model, type, extent).all();
    return of(type, true, checks, match + " WITH n, r, m", "m.id AS to");
  }

  private static ShapeStatement of(
      String subject, boolean ties, List<Check> checks, String match, String to) {
    var broken = checks.stream().map(each -> "(" + each.broken() + ")").collect(joining("\n OR "));
    var found =
        IntStream.range(0, checks.size())
            .mapToObj(
                i ->
                    "CASE WHEN %s THEN {check: %d, found: %s} END"
                        .formatted(checks.get(i).broken(), i, checks.get(i).found()))
            .collect(joining(",\n "));
    var text =
        """
        CYPHER 25
        %s
        WHERE %s
        RETURN n.id AS id, [label IN labels(n) WHERE label IN $kinds][0] AS kind, %s, [each IN [
         %s] WHERE each IS NOT NULL] AS broken
        LIMIT $most
        """
            .formatted(match, broken, to, found);
    return new ShapeStatement(subject, ties, checks, text);
  }

  /** Whether writing relationships of these types may break a check of a node. */
  boolean isAbout(Collection<String> relationshipTypes) {
    return checks.stream()
        .anyMatch(check -> relationshipTypes.stream().anyMatch(check::isAbout));
  }

  /** What a row of its answer says. */
  Stream<Finding> findings(Map<String, @Nullable Object> row) {
    var id = String.valueOf(row.get("id"));
    var to = (String) row.get("to");
    return ((Collection<?>) Objects.requireNonNull(row.get("broken")))
        .stream().map(each -> finding((String) row.get("kind"), id, to, (Map<?, ?>) each));
  }

  private Finding finding(
      @Nullable String kind, String id, @Nullable String to, Map<?, ?> broken) {
    var check = checks.get(((Number) Objects.requireNonNull(broken.get("check"))).intValue());
    var name = ties ? "%s –%s→ %s".formatted(id, subject, to) : id;
    var found = words(broken.get("found"));
    var code = check.code();
    return new Finding(
        code,
        check.field().isEmpty() ? subject : subject + "." + check.field(),
        kind,
        id,
        to,
        ties ? subject : null,
        check.field().isEmpty() ? null : check.field(),
        code.problem(name, check.field(), found, check.wanted()),
        code.remedy(name, check.field(), found, check.wanted()));
  }

  private static String words(@Nullable Object found) {
    return found instanceof Collection<?> several
        ? several.stream().map(String::valueOf).limit(3).collect(joining(", "))
        : String.valueOf(found);
  }
}
