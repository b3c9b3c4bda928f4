package org.talentgraph.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.talentgraph.cases.Verdict;
import org.talentgraph.database.Work;

/**
 * Finds the smallest sets of facts that would make a rule met. Each condition that the rule lacks
 * can be fulfilled itself, or by a rule that grants or waives it; every choice of one way for each
 * is a set, and of these the ones remain of which nothing can be left out.
 */
final class WhatWouldHelp {

  private static final int AT_MOST = 3;

  private final Evaluation evaluation;
  private final Map<Rule, List<ChangeSet>> known = new ConcurrentHashMap<>();

  WhatWouldHelp(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Sets for one of the rules to be met, at most three, the nearest to the person first. */
  List<ChangeSet> toMeet(Collection<Rule> rules) {
    return all(rules)
        .sorted(
            comparing(ChangeSet::distance)
                .thenComparing(set -> set.changes().size())
                .thenComparing(set -> set.rule().id())
                .thenComparing(set -> set.changes().toString()))
        .limit(AT_MOST)
        .toList();
  }

  /** How many such sets there are in all. */
  int ways(Collection<Rule> rules) {
    return (int) all(rules).count();
  }

  private Stream<ChangeSet> all(Collection<Rule> rules) {
    return rules.stream().anyMatch(rule -> evaluation.of(rule) == Verdict.MET)
        ? Stream.of()
        : rules.stream().flatMap(rule -> changes(rule).stream());
  }

  private List<ChangeSet> changes(Rule rule) {
    return known.computeIfAbsent(
        rule, _ -> sets(rule).stream().map(set -> changes(rule, set)).toList());
  }

  private ChangeSet changes(Rule rule, Collection<Condition> set) {
    return ChangeSet.of(
        rule.reference(),
        set.stream().map(condition -> Change.of(condition, evaluation.facts())).toList());
  }

  /** All minimal sets of conditions that would make one rule met if they were fulfilled. */
  List<Collection<Condition>> sets(Rule rule) {
    return minimal(
            ways(rule).stream()
                .filter(set -> isMet(rule, set.values()))
                .map(set -> reduced(rule, set))
                .toList())
        .stream()
        .map(Map::values)
        .toList();
  }

  private boolean isMet(Rule rule, Collection<Condition> fulfilled) {
    return with(fulfilled).of(rule) == Verdict.MET;
  }

  /** The evaluation if some conditions were fulfilled. */
  private Evaluation with(Collection<Condition> fulfilled) {
    Work.current().check();
    var facts = evaluation.facts();
    for (var condition : fulfilled) {
      facts = condition.fulfilled(facts);
    }
    return new Evaluation(evaluation.book(), facts);
  }

  /** Without the conditions that the others fulfil along with their own. */
  private Map<Object, Condition> reduced(Rule rule, Map<Object, Condition> set) {
    var needed = new LinkedHashMap<>(set);
    for (var meaning : set.keySet()) {
      var rest = new LinkedHashMap<>(needed);
      rest.remove(meaning);
      if (isMet(rule, rest.values())) {
        needed = rest;
      }
    }
    return needed;
  }

  /** The sets, by what their conditions mean, that bring about all that a rule lacks. */
  private List<Map<Object, Condition>> ways(Rule rule) {
    List<Map<Object, Condition>> sets = List.of(Map.of());
    for (var condition : rule.conditions()) {
      if (evaluation.of(condition, rule) != Verdict.MET) {
        var ways = ways(condition, rule);
        sets =
            minimal(
                sets.stream().flatMap(set -> ways.stream().map(way -> both(set, way))).toList());
      }
    }
    return sets;
  }

  private List<Map<Object, Condition>> ways(Condition condition, Rule rule) {
    List<Map<Object, Condition>> ways = new ArrayList<>();
    if (condition.canBeBroughtAbout(evaluation.facts())) {
      ways.add(Map.of(condition.meaning(), condition));
    }
    reliefs(condition, rule).map(this::ways).forEach(ways::addAll);
    return ways.stream()
        .filter(way -> with(way.values()).of(condition, rule) == Verdict.MET)
        .toList();
  }

  private Stream<Rule> reliefs(Condition condition, Rule rule) {
    var waivers = evaluation.waivers(condition, rule).stream();
    return switch (condition.fact()) {
      case GRANTED -> condition.asksForNone() ? waivers : evaluation.granting(condition).stream();
      default -> waivers;
    };
  }

  private static Map<Object, Condition> both(
      Map<Object, Condition> one, Map<Object, Condition> other) {
    var both = new LinkedHashMap<>(one);
    both.putAll(other);
    return both;
  }

  /** The sets that hold no other. */
  private static List<Map<Object, Condition>> minimal(List<Map<Object, Condition>> sets) {
    List<Map<Object, Condition>> minimal = new ArrayList<>();
    sets.stream()
        .sorted(comparingInt(Map::size))
        .filter(
            set ->
                minimal.stream().noneMatch(smaller -> set.keySet().containsAll(smaller.keySet())))
        .forEach(minimal::add);
    return minimal;
  }
}
