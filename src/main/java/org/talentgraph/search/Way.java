package org.talentgraph.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.talentgraph.model.Row;

/** The fields that lead from a record to another, as a filter goes and as rows are read. */
record Way(List<Step> steps) {

  /** How a field leads on. */
  private enum Leads {
    TO_ONE,
    TO_SOME,
    OVER_EDGES
  }

  private record Step(String field, Leads leads) {

    static Step of(String written) {
      var field = written.replaceFirst("[+*]$", "");
      var leads =
          written.endsWith("*")
              ? Leads.OVER_EDGES
              : written.endsWith("+") ? Leads.TO_SOME : Leads.TO_ONE;
      return new Step(field, leads);
    }

    Stream<Row> from(Row row, Predicate<Row> edge) {
      return switch (leads) {
        case TO_ONE -> Stream.ofNullable(row.row(field));
        case TO_SOME -> row.rows(field).stream();
        case OVER_EDGES ->
            row.rows(field).stream()
                .filter(edge)
                .flatMap(each -> Stream.ofNullable(each.row("node")));
      };
    }
  }

  /**
   * @param written fields with points between them; a plus stands behind one with several records,
   *     a star behind one with edges
   */
  static Way of(String written) {
    return new Way(Stream.of(written.split("\\.")).map(Step::of).toList());
  }

  /**
   * The filter for records from which it leads to one that another filter lets through.
   *
   * @param edge what its edges meet besides
   */
  Map<String, Object> filter(Map<String, Object> end, Map<String, Object> edge) {
    var filter = end;
    for (var step : steps.reversed()) {
      filter =
          switch (step.leads()) {
            case TO_ONE -> Map.of(step.field(), filter);
            case TO_SOME -> some(step.field(), filter);
            case OVER_EDGES -> some(step.field(), with(edge, filter));
          };
    }
    return filter;
  }

  static Map<String, Object> with(Map<String, Object> edge, Map<String, Object> node) {
    Map<String, Object> both = new HashMap<>(edge);
    both.put("node", node);
    return both;
  }

  static Map<String, Object> some(String field, Map<String, Object> filter) {
    return Map.of(field, Map.of("some", filter));
  }

  /**
   * The records to which it leads.
   *
   * @param edge which edges it takes
   */
  Stream<Row> ends(Row row, Predicate<Row> edge) {
    var ends = Stream.of(row);
    for (var step : steps) {
      ends = ends.flatMap(each -> step.from(each, edge));
    }
    return ends;
  }
}
