package org.talentgraph.interests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Touched;
import org.talentgraph.writing.ShapeCheck;

/** Each pair has at most one open interest in a demand, by whatever way it is written. */
@Component
final class OpenInterests implements ShapeCheck {

  private static final String SEVERAL =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (n:Interest {id: id, state: 'OPEN'})-[:OFFERS|OFFERED_BY]->(party)
      WHERE n.due >= $today
      MATCH (n)-[:INTERESTED_IN]->(demand)<-[:INTERESTED_IN]-(other:Interest {state: 'OPEN'})
      WHERE other <> n AND other.due >= $today AND EXISTS { (other)-[:OFFERS|OFFERED_BY]->(party) }
      RETURN DISTINCT n.id ORDER BY n.id
      """;

  private final Neo4jClient client;
  private final Clock clock;

  OpenInterests(Neo4jClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public List<Breach> check(Touched touched) {
    var ids = touched.among(touched.ids(), Set.of("Interest"));
    if (ids.isEmpty()) {
      return List.of();
    }
    return client
        .query(SEVERAL)
        .bindAll(Map.of("ids", ids, "today", LocalDate.now(clock)))
        .fetchAs(String.class)
        .all()
        .stream()
        .map(id -> new Breach("INTEREST_OPEN", id, null, Refusals.WORDS.text("several", id)))
        .toList();
  }
}
