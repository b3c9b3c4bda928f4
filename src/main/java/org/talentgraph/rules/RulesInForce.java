package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.talentgraph.model.Row;

/**
 * The rules in force in a place on a day, and the readings of them that are taken.
 *
 * @param rows of the rules
 */
record RulesInForce(List<Row> rows, LocalDate on, Readings readings) {

  static RulesInForce of(List<Row> rows, LocalDate on, Set<String> chosen) {
    return new RulesInForce(rows, on, Readings.of(rows, chosen));
  }

  /** The same by other readings. */
  RulesInForce by(Set<String> taken) {
    return new RulesInForce(rows, on, new Readings(readings.points(), taken));
  }

  RuleBook book() {
    return AgeLimits.among(
        rows.stream().map(rule -> new RuleReader(rule, readings).rule(on)).toList());
  }
}
