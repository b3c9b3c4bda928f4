package org.talentgraph.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.language.Text;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Tally;

/**
 * A page of the best matches of experts and demands.
 *
 * @param candidates how many pairs were scored exactly
 * @param barred all pairs that are ruled out, the best first
 * @param onPage those of them that would stand on the page
 * @param sensitivity which weight would swap the first two of the page
 * @param emptyBecause why there is no match at all; null where there is one
 * @param nearest the pairs that come nearest where there is none
 * @param almost the best pairs behind the page, with what would bring them in
 */
record MatchConnection(
    Tally candidates,
    List<Edge> edges,
    PageInfo pageInfo,
    List<Match> barred,
    List<Match> onPage,
    List<WeightChange> sensitivity,
    @Nullable Text emptyBecause,
    List<Match> nearest,
    List<Match> almost) {

  /** No page goes further than this. */
  static final int MOST_IN_REACH = 500;

  /** A match on the page. */
  record Edge(String cursor, Match node) {}

  public List<Match> matches() {
    return edges.stream().map(Edge::node).toList();
  }

  public List<RuledOut> excluded() {
    return onPage.stream().map(RuledOut::new).toList();
  }

  static MatchConnection of(Collection<Match> scored, AskedPage asked, Floor floor) {
    var ranked = withoutTwins(scored.stream().sorted(Match.BEST_FIRST).toList());
    var open = ranked.stream().filter(floor::isReachedBy).limit(MOST_IN_REACH).toList();
    var none = open.isEmpty() ? NoMatch.of(ranked) : null;
    var barred = ranked.stream().filter(match -> !match.obstacles().isEmpty()).toList();
    var page = asked.of(open, Match::key);
    var matches = page.records();
    var least = matches.size() < asked.size() ? 0 : matches.getLast().score();
    var above = page.begin() == 0 ? Double.MAX_VALUE : open.get(page.begin() - 1).score();
    var behind = open.subList(page.end(), Math.min(page.end() + asked.size(), open.size()));
    return new MatchConnection(
        Tally.of(scored, Match::isMadeUp),
        page.edges(Edge::new),
        page.info(),
        barred,
        barred.stream().filter(match -> match.score() >= least && match.score() < above).toList(),
        matches.size() < 2 ? List.of() : WeightChange.between(matches.getFirst(), matches.get(1)),
        none == null ? null : none.reason(),
        none == null ? List.of() : none.nearest(),
        matches.isEmpty()
            ? behind
            : behind.stream().map(match -> match.behind(matches.getLast())).toList());
  }

  /** Of several records of one person the best placed that nothing rules out stays. */
  private static List<Match> withoutTwins(List<Match> ranked) {
    Map<Object, String> best = new HashMap<>();
    List<Match> result = new ArrayList<>();
    for (var match : ranked) {
      var expert = match.whatIf().expert();
      var person =
          expert.birthYear() == null ? match.expert() : List.of(expert.name(), expert.birthYear());
      var first =
          match.obstacles().isEmpty()
              ? best.putIfAbsent(person, match.expert().id())
              : best.get(person);
      result.add(first == null || first.equals(match.expert().id()) ? match : match.twinOf(first));
    }
    return result;
  }
}
