package org.talentgraph.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Reference;

/**
 * A page of the best matches of experts and demands.
 *
 * @param candidates how many pairs were scored exactly
 * @param excluded pairs that would stand on the page and are ruled out
 * @param sensitivity which weight would swap the first two of the page
 * @param emptyBecause why there is no match at all; null where there is one
 * @param nearest the pairs that come nearest where there is none
 * @param almost the best pairs behind the page, with what would bring them in
 */
record MatchConnection(
    int candidates,
    List<Edge> edges,
    PageInfo pageInfo,
    List<Excluded> excluded,
    List<WeightChange> sensitivity,
    @Nullable Text emptyBecause,
    List<Match> nearest,
    List<Match> almost) {

  /** No page goes further than this. */
  static final int MOST_IN_REACH = 300;

  /** A match on the page. */
  record Edge(String cursor, Match node) {}

  public List<Match> matches() {
    return edges.stream().map(Edge::node).toList();
  }

  /** A pair that is ruled out, and why. */
  record Excluded(
      Reference expert, Reference demand, double score, List<Obstacles.Obstacle> reasons) {}

  static MatchConnection of(
      Collection<Match> scored,
      Map<String, ExpertRecord> experts,
      AskedPage asked,
      Floor floor,
      Taxonomy skills) {
    var ranked = withoutTwins(scored.stream().sorted(Match.BEST_FIRST).toList(), experts);
    var open = ranked.stream().filter(floor::isReachedBy).limit(MOST_IN_REACH).toList();
    var none = open.isEmpty() ? NoMatch.of(ranked) : null;
    var page = asked.of(open, Match::key);
    var matches = page.records();
    var least = matches.size() < asked.size() ? 0 : matches.getLast().score();
    var above = page.begin() == 0 ? Double.MAX_VALUE : open.get(page.begin() - 1).score();
    var behind = open.subList(page.end(), Math.min(page.end() + asked.size(), open.size()));
    return new MatchConnection(
        scored.size(),
        page.edges(Edge::new),
        page.info(),
        ranked.stream()
            .filter(match -> !match.obstacles().isEmpty())
            .filter(match -> match.score() >= least && match.score() < above)
            .map(MatchConnection::excluded)
            .toList(),
        matches.size() < 2 ? List.of() : WeightChange.between(matches.getFirst(), matches.get(1)),
        none == null ? null : none.reason(),
        none == null ? List.of() : none.nearest(),
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
