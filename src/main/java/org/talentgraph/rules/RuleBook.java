package org.talentgraph.rules;

import java.util.List;
import java.util.Set;

/** The rules that are in force in a place on a day. */
record RuleBook(List<Rule> rules) {

  List<Rule> ofKinds(Set<String> kinds) {
    return rules.stream().filter(rule -> kinds.contains(rule.kind())).toList();
  }

  /** The rules that grant something, and the rule itself where it is one. */
  List<Rule> granting(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id) || rule.grants().contains(id))
        .toList();
  }

  /** The rules that do away with a condition about a fact. */
  List<Rule> waiving(Fact fact) {
    return rules.stream().filter(rule -> rule.waives().contains(fact)).toList();
  }

  /** The rules that let years abroad count in full. */
  List<Rule> countingYearsAbroad() {
    return rules.stream().filter(rule -> rule.counts().contains(Fact.EXPERIENCE_ABROAD)).toList();
  }
}
