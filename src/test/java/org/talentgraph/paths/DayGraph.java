package org.talentgraph.paths;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * What of the graph was valid on a day, or may have been, found in plain Java.
 *
 * @param nodes ids
 * @param ties between nodes that were valid
 */
public record DayGraph(Set<String> nodes, List<Tie> ties) {

  private static final Map<String, Period> PERIODS =
      Map.of(
          "MONTH", Period.ofMonths(1),
          "QUARTER", Period.ofMonths(3),
          "YEAR", Period.ofYears(1),
          "DECADE", Period.ofYears(10));

  /** By which property nodes with a label begin. */
  private static final Map<String, String> BEGINS =
      Map.of(
          "Platform", "established",
          "Zone", "established",
          "Project", "startsOn",
          "Engagement", "startsOn",
          "Call", "released",
          "Event", "on",
          "Verification", "on",
          "IntroductionStation", "identified",
          "Agreement", "signed");

  /** A relationship. */
  record Tie(String start, String type, String end) {

    boolean touches(String id) {
      return start.equals(id) || end.equals(id);
    }

    String other(String id) {
      return start.equals(id) ? end : start;
    }
  }

  public static DayGraph read(Neo4jClient client, LocalDate day) {
    Set<String> nodes = new HashSet<>();
    for (var row :
        all(client, "MATCH (n:Node) RETURN n.id AS id, labels(n) AS labels, properties(n) AS p")) {
      var properties = properties(row);
      var begun =
          ((List<?>) row.get("labels"))
              .stream()
                  .map(BEGINS::get)
                  .filter(name -> name != null && properties.get(name) != null)
                  .allMatch(name -> !((LocalDate) properties.get(name)).isAfter(day));
      if (begun && lasts(properties, day)) {
        nodes.add((String) row.get("id"));
      }
    }
    var ties =
        all(
                client,
                "MATCH (a:Node)-[r]->(b:Node) RETURN a.id AS start, type(r) AS type, b.id AS end,"
                    + " properties(r) AS p")
            .stream()
            .filter(row -> lasts(properties(row), day))
            .map(row -> new Tie(text(row, "start"), text(row, "type"), text(row, "end")))
            .filter(tie -> nodes.contains(tie.start()) && nodes.contains(tie.end()))
            .toList();
    return new DayGraph(nodes, ties);
  }

  /** Relationships of a node, whatever their types. */
  long connections(String id) {
    return ties.stream().filter(tie -> tie.touches(id)).count();
  }

  /**
   * The nodes next to one, with their connections: over relationships of other types than these.
   */
  Map<String, Long> around(String id, Set<String> notOver) {
    return ties.stream()
        .filter(tie -> tie.touches(id) && !notOver.contains(tie.type()))
        .map(tie -> tie.other(id))
        .distinct()
        .collect(toMap(other -> other, this::connections));
  }

  private static boolean lasts(Map<String, ?> properties, LocalDate day) {
    var from = (LocalDate) properties.get("validFrom");
    var to = (LocalDate) properties.get("validTo");
    return (from == null || !from.isAfter(day))
        && (to == null || to.plus(period(properties)).isAfter(day));
  }

  private static Period period(Map<String, ?> properties) {
    return Stream.of("validToPrecision", "validPrecision")
        .<@Nullable Object>map(properties::get)
        .filter(precision -> precision != null)
        .findFirst()
        .map(precision -> PERIODS.getOrDefault(precision.toString(), Period.ZERO))
        .orElse(Period.ZERO);
  }

  private static Collection<Map<String, Object>> all(Neo4jClient client, String statement) {
    return client.query(statement).fetch().all();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> properties(Map<String, ?> row) {
    return (Map<String, ?>) row.get("p");
  }

  private static String text(Map<String, ?> row, String key) {
    return String.valueOf(row.get(key));
  }
}
