package org.talentgraph.matching;

import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.Derivation;
import org.talentgraph.graph.GraphMigrations;

/**
 * The keys by which the full-text indexes find experts and demands: the ids of their skills. A
 * record without the label {@code MatchableExpert} or {@code MatchableDemand} has none yet; writing
 * a record anew takes the label away.
 */
@Component
class SkillKeys implements Derivation, SmartInitializingSingleton {

  private static final long BATCH = 20_000;

  private static final String WRITE =
      """
      CYPHER 25
      MATCH (n:Expert|Demand)
      WHERE NOT n:MatchableExpert|MatchableDemand
      WITH n LIMIT $batch
      SET n:$(CASE WHEN n:Expert THEN 'MatchableExpert' ELSE 'MatchableDemand' END), n.skillKeys =
        reduce(keys = '', id IN [(n)-[:SKILLED_IN|WANTS]->(s:Skill) | s.id] | keys + id + ' ')
      RETURN count(n) AS written
      """;

  private final Neo4jClient client;

  SkillKeys(GraphMigrations migrations, Neo4jClient client) {
    this.client = client;
  }

  @Override
  public void afterSingletonsInstantiated() {
    complete();
  }

  @Override
  public void complete() {
    long written;
    do {
      written =
          client.query(WRITE).bindAll(Map.of("batch", BATCH)).fetchAs(Long.class).one().orElse(0L);
    } while (written == BATCH);
  }
}
