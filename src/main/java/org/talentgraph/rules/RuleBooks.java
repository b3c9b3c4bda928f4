package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.Verdict;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Reads the rules that apply in places. */
@Component
class RuleBooks {

  /** Rules that describe or oblige, and so decide nothing about a person. */
  private static final List<String> DESCRIBING = List.of("PURPOSE", "OBLIGATION", "PROCEDURE");

  private static final String FIELDS = RuleReader.FIELDS + Readings.FIELDS + "appliesIn { id }";

  private final GraphRecords records;

  RuleBooks(GraphRecords records) {
    this.records = records;
  }

  /** All rules that apply in some places, on whatever day. */
  Rules of(Collection<String> places, View view) {
    Map<String, Object> where =
        Map.of(
            "not",
            Map.of("kind", Map.of("in", DESCRIBING)),
            "appliesIn",
            Map.of("some", Map.of("id", Map.of("in", List.copyOf(places)))));
    return new Rules(records.all("Rule", where, FIELDS, view));
  }

  /** Rules of which those of one place on one day are wanted. */
  record Rules(List<Row> rows) {

    /** By the usual readings. */
    RuleBook inForce(Collection<String> places, LocalDate on) {
      return inForce(places, on, Set.of()).book();
    }

    /**
     * @param places ids of a place and of those around it
     * @param readings ids of the readings that are chosen
     */
    RulesInForce inForce(Collection<String> places, LocalDate on, Set<String> readings) {
      var inForce =
          rows.stream()
              .filter(rule -> rule.rows("appliesIn", Row::id).stream().anyMatch(places::contains))
              .filter(rule -> Lifetime.of(rule).on(on) != Verdict.NOT_MET)
              .toList();
      return RulesInForce.of(inForce, on, readings);
    }
  }
}
