package org.talentgraph.writing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.writing.Problem.Kind;

/**
 * What cites citations that are gone. Only the lists of ids in all records tell it, so that
 * removing a citation takes as long as reading them.
 */
final class Citing {

  private static final String CITING =
      """
      UNWIND $ids AS id
      CALL (id) {
        MATCH (n:Node) WHERE id IN n.citations
        RETURN n.id AS by
        UNION
        MATCH (n:Node)-[r]->(:Node) WHERE id IN r.citations
        RETURN n.id AS by
      }
      RETURN id, by ORDER BY id, by LIMIT 20
      """;

  private Citing() {}

  static List<Problem> problems(Map<String, Origin> removed, Neo4jClient client) {
    if (removed.isEmpty()) {
      return List.of();
    }
    return client
        .query(CITING)
        .bind(removed.keySet())
        .to("ids")
        .fetchAs(Problem.class)
        .mappedBy(
            (_, row) -> {
              var id = row.get("id").asString();
              return requireNonNull(removed.get(id))
                  .problem(
                      Kind.STILL_REFERRED_TO,
                      NodeComparison.WORDS.text("cited", id, row.get("by").asString()));
            })
        .all()
        .stream()
        .toList();
  }
}
