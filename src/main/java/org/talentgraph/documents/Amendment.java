package org.talentgraph.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * That a clause, or a whole policy, is another one from a day on.
 *
 * @param amended its id
 * @param kind a constant of {@code AmendmentKind}
 * @param by the clause that says so
 */
record Amendment(
    Place place, String amended, String kind, LocalDate from, String by, List<String> citations) {

  static final List<String> KINDS = List.of("REPEALED", "AMENDED", "REPLACED");

  private static final List<String> ENDING = List.of("REPEALED", "REPLACED");
  private static final String POLICY = "policy:";

  static boolean ends(String kind) {
    return ENDING.contains(kind);
  }

  boolean ends() {
    return ends(kind);
  }

  boolean isOfPolicy() {
    return amended.startsWith(POLICY);
  }

  /** The same of one of its clauses. */
  Amendment of(String clause) {
    return new Amendment(place, clause, kind, from, by, citations);
  }

  Map<String, Object> link() {
    return Map.of(
        "id",
        by,
        "kind",
        kind,
        "validFrom",
        from.toString(),
        "validPrecision",
        "DAY",
        GivenFact.CITATIONS,
        citations);
  }
}
