package org.talentgraph.matching;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.model.View;

/**
 * The best experts for some demands by scoring everybody, to tell how many of them are among the
 * candidates of the index. Each expert is read once, for all demands.
 */
public final class ExhaustiveMatches {

  private static final int BEST = 10;
  private static final int BATCH = 5_000;

  private static final String NEXT =
      """
      CYPHER 25
      MATCH (n:Expert)
      WHERE n.id > $after
      WITH n ORDER BY n.id LIMIT %d
      RETURN n.id
      """
          .formatted(BATCH);

  private final Neo4jClient client;
  private final Records records;
  private final Candidates candidates;
  private final Taxonomies.Known known;

  public ExhaustiveMatches(BeanFactory application) {
    client = application.getBean(Neo4jClient.class);
    records = application.getBean(Records.class);
    candidates = application.getBean(Candidates.class);
    known = application.getBean(Taxonomies.class).get(View.WHOLE);
  }

  /** Of the ten best experts for each demand by scoring everybody, the share that is proposed. */
  public double recall(Collection<String> demands) {
    var wanted = records.read(RecordKind.DEMANDS, demands, known).values();
    Map<String, PriorityQueue<Match>> best = new HashMap<>();
    wanted.forEach(
        demand -> best.put(demand.id(), new PriorityQueue<>(Match.BEST_FIRST.reversed())));
    for (var ids = next(""); !ids.isEmpty(); ids = next(ids.getLast())) {
      var experts = records.read(RecordKind.EXPERTS, ids, known).values();
      wanted.parallelStream()
          .forEach(demand -> experts.forEach(expert -> keep(demand, expert, best)));
    }
    return wanted.stream()
        .mapToDouble(demand -> recall(demand, best.get(demand.id())))
        .average()
        .orElseThrow();
  }

  private void keep(
      DemandRecord demand, ExpertRecord expert, Map<String, PriorityQueue<Match>> best) {
    if (!demand.isOfTheKindOf(expert)) {
      return;
    }
    var kept = best.get(demand.id());
    kept.add(Match.of(demand, expert, known, Weights.of(null), List.of()));
    if (kept.size() > BEST) {
      kept.poll();
    }
  }

  private double recall(DemandRecord demand, Collection<Match> best) {
    var ids = best.stream().map(match -> match.expert().id()).collect(toSet());
    var proposed =
        candidates
            .experts(List.of(demand), Map.of(), Weights.of(null), BEST, false, known)
            .getFirst()
            .keySet();
    return (double) ids.stream().filter(proposed::contains).count() / ids.size();
  }

  private List<String> next(String after) {
    return List.copyOf(client.query(NEXT).bind(after).to("after").fetchAs(String.class).all());
  }
}
