package org.talentgraph.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.model.Reference;

/**
 * The best matches of experts and demands.
 *
 * @param candidates how many pairs were scored exactly
 * @param excluded pairs that would stand among the matches and are ruled out
 * @param sensitivity which weight would swap the first two
 * @param almost the best pairs behind the matches, with what would bring them in
 */
record Matches(
    int candidates,
    List<Match> matches,
    List<Excluded> excluded,
    List<WeightChange> sensitivity,
    List<Match> almost) {

  /** A pair that is ruled out, and why. */
  record Excluded(
      Reference expert, Reference demand, double score, List<Obstacles.Obstacle> reasons) {}

  static Matches of(
      Collection<Match> scored, Map<String, ExpertRecord> experts, int first, Taxonomy skills) {
    var ranked = withoutTwins(scored.stream().sorted(Match.BEST_FIRST).toList(), experts);
    var open = ranked.stream().filter(match -> match.obstacles().isEmpty()).toList();
    var matches = open.subList(0, Math.min(first, open.size()));
    var least = matches.size() < first ? 0 : matches.getLast().score();
    var behind = open.subList(matches.size(), Math.min(2 * first, open.size()));
    return new Matches(
        scored.size(),
        matches,
        ranked.stream()
            .filter(match -> !match.obstacles().isEmpty())
            .filter(match -> match.score() >= least)
            .map(Matches::excluded)
            .toList(),
        matches.size() < 2 ? List.of() : WeightChange.between(matches.getFirst(), matches.get(1)),
        behind.stream().map(match -> match.helpedBy(Help.of(match, least, skills))).toList());
  }

  private static Excluded excluded(Match match) {
    return new Excluded(match.expert(), match.demand(), match.score(), match.obstacles());
  }

  /** Of several records of one person the best placed that nothing rules out stays. */
  private static List<Match> withoutTwins(List<Match> ranked, Map<String, ExpertRecord> experts) {
    Map<Object, String> best = new HashMap<>();
    List<Match> result = new ArrayList<>();
    for (var match : ranked) {
      var expert = experts.get(match.expert().id());
      var person =
          expert == null || expert.birthYear() == null
              ? match.expert()
              : List.of(expert.name(), expert.birthYear());
      var first =
          match.obstacles().isEmpty()
              ? best.putIfAbsent(person, match.expert().id())
              : best.get(person);
      result.add(first == null || first.equals(match.expert().id()) ? match : match.twinOf(first));
    }
    return result;
  }
}
