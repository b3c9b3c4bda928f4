package org.talentgraph.matching;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.rules.PermitClasses;

/** Rules out experts whose class of work permits is not among those that the caller allows. */
@Component
class Permits {

  private final GraphRecords records;
  private final PermitClasses classes;

  Permits(GraphRecords records, PermitClasses classes) {
    this.records = records;
    this.classes = classes;
  }

  /**
   * The names of the classes that are not allowed, by their ids.
   *
   * @param allowed ids of classes; null when all are
   * @throws InvalidRequest {@code UNKNOWN_PERMIT_CLASS} if there is no such class
   */
  Map<String, Text> barred(@Nullable List<String> allowed, View view) {
    if (allowed == null) {
      return Map.of();
    }
    var barred =
        records.all("PermitClass", Map.of(), "id name", view).stream()
            .collect(toMap(Row::id, row -> row.text("name")));
    var unknown = allowed.stream().filter(id -> !barred.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      throw unknown(unknown);
    }
    barred.keySet().removeAll(allowed);
    return barred;
  }

  /**
   * What rules experts out of each of some demands, by the ids of both. Without a place and a day
   * there are no rules to judge by.
   *
   * @param experts ids of those who are considered, for each demand
   * @param barred names of the classes that are not allowed, by their ids
   * @param view of the operation; its day counts for a demand that does not tell when the work
   *     starts
   */
  Map<String, Map<String, Obstacles.Obstacle>> obstacles(
      List<DemandRecord> demands, List<Set<String>> experts, Map<String, Text> barred, View view) {
    if (barred.isEmpty()) {
      return Map.of();
    }
    var day = view.day().map(AsOf::date).orElse(null);
    Map<String, PermitClasses.Job> jobs = new HashMap<>();
    for (var i = 0; i < demands.size(); i++) {
      var demand = demands.get(i);
      var on = demand.startsOn() == null ? day : demand.startsOn();
      if (!demand.places().isEmpty() && on != null) {
        jobs.put(
            demand.id(), new PermitClasses.Job(experts.get(i), demand.places().getFirst(), on));
      }
    }
    return classes.met(jobs, view).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, each -> obstacles(each.getValue(), barred)));
  }

  private static Map<String, Obstacles.Obstacle> obstacles(
      Map<String, String> met, Map<String, Text> barred) {
    return met.entrySet().stream()
        .filter(each -> barred.containsKey(each.getValue()))
        .collect(
            toMap(
                Map.Entry::getKey,
                each ->
                    Obstacles.Obstacle.of(
                        Obstacles.Kind.PERMIT_CLASS, requireNonNull(barred.get(each.getValue())))));
  }

  private static InvalidRequest unknown(List<String> ids) {
    var list = ids.stream().distinct().collect(joining(", "));
    return new InvalidRequest(
            ErrorCode.UNKNOWN_PERMIT_CLASS,
            "permitClasses: there is no permit class %s. The field permitClasses lists all."
                .formatted(list),
            "permitClasses：没有工作许可类别 %s。全部类别见字段 permitClasses。".formatted(list))
        .about("permitClasses");
  }
}
