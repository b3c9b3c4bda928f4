package org.talentgraph.rules;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Verdict;

/** Tries every set of conditions that could help a rule; an oracle for what would help. */
record Exhaustive(Evaluation evaluation, Rule rule) {

  /** The conditions of the rule and of every rule that grants or waives something in it. */
  List<Condition> universe() {
    Map<Object, Condition> universe = new LinkedHashMap<>();
    collect(rule, universe);
    return List.copyOf(universe.values());
  }

  private void collect(Rule from, Map<Object, Condition> universe) {
    for (var condition : from.conditions()) {
      if (evaluation.of(condition, from) != Verdict.MET) {
        if (condition.canBeBroughtAbout(evaluation.facts())) {
          universe.putIfAbsent(condition.meaning(), condition);
        }
        Stream.of(
                evaluation.waivers(condition, from).stream(),
                condition.fact() == Fact.GRANTED && !condition.asksForNone()
                    ? evaluation.granting(condition).stream()
                    : Stream.<Rule>of())
            .flatMap(each -> each)
            .forEach(other -> collect(other, universe));
      }
    }
  }

  /** Every set that makes the rule met and holds no smaller one that does, by what it means. */
  List<Set<Object>> minimalSets() {
    var universe = universe();
    List<Set<Object>> minimal = new ArrayList<>();
    IntStream.range(0, 1 << universe.size())
        .boxed()
        .sorted((one, other) -> Integer.bitCount(one) - Integer.bitCount(other))
        .map(bits -> members(bits, universe))
        .filter(set -> minimal.stream().noneMatch(smaller -> meanings(set).containsAll(smaller)))
        .filter(this::isEnough)
        .forEach(set -> minimal.add(meanings(set)));
    return minimal;
  }

  private static List<Condition> members(int bits, List<Condition> universe) {
    return IntStream.range(0, universe.size())
        .filter(i -> (bits >> i & 1) == 1)
        .mapToObj(universe::get)
        .toList();
  }

  private boolean isEnough(List<Condition> set) {
    var facts = evaluation.facts();
    for (var condition : set) {
      facts = condition.fulfilled(facts);
    }
    return new Evaluation(evaluation.book(), facts).of(rule) == Verdict.MET;
  }

  /** Who is of an origin fulfils every condition that names it first, however many it names. */
  static Set<Object> meanings(Collection<Condition> set) {
    return set.stream()
        .map(each -> each.fact() == Fact.ORIGIN ? each.values().iterator().next() : each.meaning())
        .collect(toSet());
  }
}
