package org.talentgraph.records;

import java.util.List;
import org.springframework.data.neo4j.core.Neo4jClient;

/** All that a graph holds, as texts that can be compared. */
final class GraphContent {

  private GraphContent() {}

  static List<String> of(Neo4jClient client) {
    return client
        .query(
            """
            MATCH (n)
            OPTIONAL MATCH (n)-[r]->(o)
            WITH n, r, o ORDER BY elementId(r)
            WITH n, collect([elementId(r), type(r), properties(r), elementId(o)]) AS ties
            RETURN [elementId(n), labels(n), properties(n), ties] AS content
            ORDER BY elementId(n)
            """)
        .fetchAs(String.class)
        .mappedBy((_, row) -> row.get("content").toString())
        .all()
        .stream()
        .toList();
  }
}
