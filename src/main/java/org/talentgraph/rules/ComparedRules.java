package org.talentgraph.rules;

import static org.talentgraph.rules.RuleReader.strings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.rules.PolicyComparison.Candidate;
import org.talentgraph.rules.PolicyComparison.Jurisdiction;

/** Reads the topics, places and rules of a comparison in one statement. */
@Component
class ComparedRules {

  /** Parameters: topics, null for all; jurisdictions. Unknown ids are left out. */
  private static final String STATEMENT =
      """
      CYPHER 25
      RETURN
        COLLECT {
          MATCH (topic:Topic)
          WHERE $topics IS NULL OR topic.id IN $topics
          RETURN topic.id ORDER BY topic.order
        } AS topics,
        COLLECT {
          MATCH (place:Place)
          WHERE place.id IN $jurisdictions
          RETURN place {
            .id,
            wider: [(place)-[:WITHIN*0..8]->(wider:Place) | wider.id],
            narrower: [(place)<-[:WITHIN*1..8]-(narrower:Place) | narrower.id]
          }
        } AS places,
        COLLECT {
          MATCH (rule:Rule)
          WHERE (rule)-[:ON_TOPIC]->()
          RETURN rule {
            .*,
            topics: [(rule)-[:ON_TOPIC]->(topic) | topic.id],
            places: [(rule)-[:APPLIES_IN]->(place) | place.id],
            model: head([(rule)-[:SAME_AS_RULE]->(model) | model {.*}])
          }
          ORDER BY rule.id
        } AS rules
      """;

  private final GraphReads reads;

  ComparedRules(GraphReads reads) {
    this.reads = reads;
  }

  /**
   * What there is to compare.
   *
   * @param topics the ids of the topics, in their order
   */
  record Found(List<String> topics, List<Jurisdiction> jurisdictions, List<Candidate> rules) {}

  Found find(@Nullable List<String> topics, List<String> jurisdictions) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("topics", topics);
    parameters.put("jurisdictions", jurisdictions);
    var found = reads.records(STATEMENT, parameters).getFirst();
    return new Found(
        found.get("topics").asList(Value::asString),
        found
            .get("places")
            .asList(
                (Value place) ->
                    new Jurisdiction(
                        place.get("id").asString(),
                        strings(place.get("wider")),
                        strings(place.get("narrower")))),
        found.get("rules").asList(ComparedRules::candidate));
  }

  private static Candidate candidate(Value rule) {
    return new Candidate(
        rule.get("id").asString(),
        strings(rule.get("topics")),
        strings(rule.get("places")),
        Lifetime.of(rule),
        RuleValue.of(rule).orElse(null));
  }
}
