package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.Verdict;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;

/** Reads the rules that are in force in places on a day. */
@Component
class RuleBooks {

  /** Rules that describe or oblige, and so decide nothing about a person. */
  private static final List<String> DESCRIBING = List.of("PURPOSE", "OBLIGATION", "PROCEDURE");

  private final GraphRecords records;

  RuleBooks(GraphRecords records) {
    this.records = records;
  }

  /**
   * @param places ids of a place and of those around it
   */
  RuleBook inForce(Collection<String> places, LocalDate on, View view) {
    Map<String, Object> where =
        Map.of(
            "not",
            Map.of("kind", Map.of("in", DESCRIBING)),
            "appliesIn",
            Map.of("some", Map.of("id", Map.of("in", List.copyOf(places)))));
    return new RuleBook(
        records.all("Rule", where, RuleReader.FIELDS, view).stream()
            .filter(rule -> Lifetime.of(rule).on(on) != Verdict.NOT_MET)
            .map(rule -> new RuleReader(rule).rule(on))
            .toList());
  }
}
