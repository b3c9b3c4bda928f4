package org.talentgraph.rules;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.talentgraph.cases.Fact;

/**
 * The rules that are in force in a place on a day.
 *
 * @param exceeded that a limit of age is exceeded, as rules that conditions may name
 */
public record RuleBook(List<Rule> rules, List<Rule> exceeded) {

  public RuleBook(List<Rule> rules) {
    this(rules, List.of());
  }

  List<Rule> ofKinds(Set<String> kinds) {
    return rules.stream().filter(rule -> kinds.contains(rule.kind())).toList();
  }

  /** The rules of a kind as their sources have them, by the ids of what they grant. */
  SortedMap<String, List<Rule>> grounds(String kind) {
    SortedMap<String, List<Rule>> grounds = new TreeMap<>();
    ofKinds(Set.of(kind)).stream()
        .sorted(comparing(Rule::order).thenComparing(Rule::route))
        .forEach(
            rule ->
                rule.grants()
                    .forEach(
                        granted ->
                            grounds.computeIfAbsent(granted, _ -> new ArrayList<>()).add(rule)));
    return grounds;
  }

  /** The rules that grant something, and the rule itself where it is one. */
  List<Rule> granting(String id) {
    return Stream.concat(rules.stream(), exceeded.stream())
        .filter(rule -> rule.id().equals(id) || rule.grants().contains(id))
        .toList();
  }

  /** The rules that do away with a condition about a fact. */
  List<Rule> waiving(Fact fact) {
    return rules.stream().filter(rule -> rule.waives().contains(fact)).toList();
  }

  /** The rules that say that years abroad count. */
  List<Rule> countingYearsAbroad() {
    return rules.stream().filter(rule -> rule.counts().contains(Fact.EXPERIENCE_ABROAD)).toList();
  }
}
