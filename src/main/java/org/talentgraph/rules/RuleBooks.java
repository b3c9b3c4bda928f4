package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.InvalidRequest;

/**
 * Reads the rules that are in force in a place on a day, those of the places around it included.
 */
@Component
class RuleBooks {

  /** Rules that describe or oblige, and so decide nothing about a person. */
  private static final Set<String> DESCRIBING = Set.of("PURPOSE", "OBLIGATION", "PROCEDURE");

  private static final String RULES =
      """
      CYPHER 25
      OPTIONAL MATCH (place:Place {id: $place})
      OPTIONAL MATCH (place)-[:WITHIN*0..8]->(:Place)<-[:APPLIES_IN]-(rule:Rule)
      WHERE NOT rule.kind IN $describing
      WITH DISTINCT place, rule
      ORDER BY rule.id
      RETURN place IS NOT NULL AS known, collect(rule {
        .*,
        conditions: [(rule)-[asks:HAS_CONDITION]->(c:Condition) | c {.*, cited: asks.citations}],
        awards: [(rule)-[names:QUALIFIED_BY]->(a:Award) | a {.id, .nameEn, .nameZh, cited: names.citations}],
        excludedAwards: [(rule)-[:NOT_QUALIFIED_BY]->(a:Award) | a.id],
        industries: [(rule)-[names:IN_FIELD]->(i:Industry) | i {.id, .nameEn, .nameZh, cited: names.citations}],
        classes: [(rule)-[names:REQUIRES_CLASS]->(c:TalentClass) | c {.id, .nameEn, .nameZh, cited: names.citations}],
        grants: [(rule)-[:GRANTS]->(granted:Node) | granted.id],
        programmes: [(rule)-[:RULE_OF]->(p:Programme) | p.id],
        funders: [(rule)-[funds:FUNDED_BY]->(a:Agency) | funds {.share, .equal, agency: a.id}],
        model: head([(rule)-[:SAME_AS_RULE]->(m:Rule) | m {
          .amountMin, .amountMax}])
      }) AS rules
      """;

  private final GraphReads reads;

  RuleBooks(GraphReads reads) {
    this.reads = reads;
  }

  /**
   * @throws InvalidRequest {@code UNKNOWN_JURISDICTION} if there is no such place
   */
  RuleBook inForce(String place, LocalDate on) {
    var row = reads.records(RULES, Map.of("place", place, "describing", DESCRIBING)).getFirst();
    if (!row.get("known").asBoolean()) {
      throw UnknownIds.refusal(List.of(), List.of(place));
    }
    return new RuleBook(
        row.get("rules").asList((Value rule) -> rule).stream()
            .filter(rule -> Lifetime.of(rule).on(on) != Verdict.NOT_MET)
            .map(rule -> new RuleReader(rule).rule(on))
            .toList());
  }
}
