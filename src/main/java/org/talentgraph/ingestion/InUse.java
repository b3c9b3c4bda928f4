package org.talentgraph.ingestion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched.Relationship;

/**
 * What is gone from the files of a folder but stays, because people have related records to it or
 * cite it: what they have entered must not go with it, nor keep the application from its start.
 *
 * @param nodes also those that one of them leads to or cites
 * @param relationships of the folder that lead from them
 */
record InUse(Set<String> nodes, Set<Relationship> relationships) {

  private static final Logger log = LoggerFactory.getLogger(InUse.class);

  private static final String NEXT =
      """
      UNWIND $gone AS id
      MATCH (n:Node {id: id})
      WHERE EXISTS { (n)-[r]-(:Node) WHERE r.seededBy IS NULL }
        OR EXISTS { (n)<--(o:Node) WHERE o.id IN $kept }
        OR (n:Citation AND (
          EXISTS {
            MATCH (o:Node) WHERE id IN o.citations AND (o.seededBy IS NULL OR o.id IN $kept)
          }
          OR EXISTS {
            MATCH (o:Node)-[r]->(:Node)
            WHERE id IN r.citations AND (r.seededBy IS NULL OR o.id IN $kept)
          }))
      RETURN id
      """;

  private static final String RELATIONSHIPS =
      """
      UNWIND $kept AS id
      MATCH (n:Node {id: id})-[r {seededBy: $folder}]->(o:Node)
      RETURN type(r) AS type, id AS from, o.id AS to
      """;

  /**
   * @param gone the ids of the nodes that are gone from the files
   */
  static InUse of(Neo4jClient client, String folder, Set<String> gone) {
    Set<String> kept = new HashSet<>();
    Set<String> left = new HashSet<>(gone);
    Collection<String> next;
    do {
      next =
          left.isEmpty()
              ? List.of()
              : client
                  .query(NEXT)
                  .bindAll(Map.of("gone", left, "kept", kept))
                  .fetchAs(String.class)
                  .all();
      kept.addAll(next);
      left.removeAll(kept);
    } while (!next.isEmpty());
    if (!kept.isEmpty()) {
      log.warn("Folder {}: {} are gone from it and stay, because they are in use", folder, kept);
    }
    return new InUse(kept, relationships(client, folder, kept));
  }

  private static Set<Relationship> relationships(
      Neo4jClient client, String folder, Set<String> kept) {
    return Set.copyOf(
        client
            .query(RELATIONSHIPS)
            .bindAll(Map.of("kept", kept, "folder", folder))
            .fetchAs(Relationship.class)
            .mappedBy((_, row) -> Relationship.of(row))
            .all());
  }
}
