package org.talentgraph.comparison;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.Places;
import org.talentgraph.comparison.PolicyComparison.Candidate;
import org.talentgraph.comparison.PolicyComparison.Jurisdiction;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.rules.Modality;

/** Reads the topics, places and rules of a comparison at once. */
@Component
class ComparedRules {

  private static final String FIELDS =
      """
      id __typename
      ... on Topic { rules { edges { node {
        %1$s %2$s topics { id } appliesIn { id } sameAs { %1$s }
      } } } }
      ... on Place { %3$s inside { id } }
      """
          .formatted(RuleValue.FIELDS, Lifetime.FIELDS, Places.AROUND);

  private final GraphRecords records;

  ComparedRules(GraphRecords records) {
    this.records = records;
  }

  /**
   * What there is to compare.
   *
   * @param topics the ids of the topics, in their order
   */
  public record Found(
      List<String> topics, List<Jurisdiction> jurisdictions, List<Candidate> rules) {}

  /**
   * @param topics ids, null for all; unknown ids are left out
   */
  Found find(@Nullable List<String> topics, List<String> jurisdictions, View view) {
    Map<String, Object> parameters = new HashMap<>(Map.of("jurisdictions", jurisdictions));
    if (topics != null) {
      parameters.put("topics", topics);
    }
    var topicsAndPlaces = records.found("compared", parameters, "Node", FIELDS, view);
    var found = topicsAndPlaces.stream().filter(ComparedRules::isTopic).toList();
    return new Found(
        found.stream().map(Row::id).toList(),
        topicsAndPlaces.stream()
            .filter(row -> !isTopic(row))
            .map(place -> new Jurisdiction(place.id(), Places.around(place), ids(place, "inside")))
            .toList(),
        rules(found));
  }

  private static boolean isTopic(Row row) {
    return row.string("__typename").equals("Topic");
  }

  /** Each rule once, however many topics it is on. */
  private static List<Candidate> rules(List<Row> topics) {
    Map<String, Candidate> rules = new TreeMap<>();
    for (var topic : topics) {
      for (var edge : topic.rows("rules")) {
        var rule = requireNonNull(edge.row("node"));
        rules.computeIfAbsent(rule.id(), _ -> candidate(rule));
      }
    }
    return List.copyOf(rules.values());
  }

  private static Candidate candidate(Row rule) {
    return new Candidate(
        rule.id(),
        ids(rule, "topics"),
        ids(rule, "appliesIn"),
        Lifetime.of(rule),
        Modality.isPlanned(rule),
        RuleValue.of(rule).orElse(null));
  }

  private static Set<String> ids(Row row, String list) {
    return new LinkedHashSet<>(row.rows(list, Row::id));
  }
}
