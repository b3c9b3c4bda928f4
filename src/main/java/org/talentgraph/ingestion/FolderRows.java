package org.talentgraph.ingestion;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched.Relationship;
import org.talentgraph.writing.NodeRemoval;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.RelationshipRow;
import org.talentgraph.writing.RelationshipsOfFolder;
import org.talentgraph.writing.WriteRow;

/** What a folder asks of the graph: its rows, and that what is gone from its files goes. */
final class FolderRows {

  private static final Logger log = LoggerFactory.getLogger(FolderRows.class);

  private final Neo4jClient client;
  private final SeedFolder folder;
  private final boolean isLoaded;

  /**
   * @param isLoaded whether the graph holds an earlier state of the folder
   */
  FolderRows(Neo4jClient client, SeedFolder folder, boolean isLoaded) {
    this.client = client;
    this.folder = folder;
    this.isLoaded = isLoaded;
  }

  List<WriteRow> rows() {
    List<WriteRow> rows = new ArrayList<>(folder.nodes());
    rows.addAll(folder.relationships());
    if (isLoaded) {
      var origin = new CsvPlace(folder.name(), 1, null);
      var gone = new HashSet<>(gone());
      var inUse = InUse.of(client, folder.name(), gone);
      gone.removeAll(inUse.nodes());
      loadOthersAgain(gone);
      gone.forEach(id -> rows.add(new NodeRemoval(origin.at(id), id, true, null)));
      var kept = kept(gone);
      rows.removeIf(kept::holds);
      var staying = new HashSet<>(kept.relationships());
      staying.addAll(inUse.relationships());
      rows.add(new RelationshipsOfFolder(origin, folder.name(), staying));
    }
    return rows;
  }

  /** The ids of nodes that the folder has put into the graph and does not have any more. */
  private Collection<String> gone() {
    return client
        .query("MATCH (n:Node {seededBy: $folder}) WHERE NOT n.id IN $ids RETURN n.id")
        .bindAll(
            Map.of(
                "folder", folder.name(), "ids", folder.nodes().stream().map(NodeRow::id).toList()))
        .fetchAs(String.class)
        .all();
  }

  /** A folder that leads to a node that goes, or cites it, has to be loaded again. */
  private void loadOthersAgain(Collection<String> gone) {
    if (gone.isEmpty()) {
      return;
    }
    client
        .query(
            """
            UNWIND $gone AS id
            MATCH (n:Node {id: id})
            CALL (n) {
              MATCH (n)-[r]-()
              RETURN r.seededBy AS other
              UNION
              MATCH (other:Node) WHERE n.id IN other.citations
              RETURN other.seededBy AS other
              UNION
              MATCH ()-[r]->() WHERE n.id IN r.citations
              RETURN r.seededBy AS other
            }
            WITH DISTINCT other WHERE other <> $folder
            MATCH (folder:SeedFolder {id: other})
            SET folder.digest = ''
            """)
        .bindAll(Map.of("folder", folder.name(), "gone", gone))
        .run();
  }

  /**
   * What people have changed or removed since it came with a folder, and what would lead to what
   * they have removed.
   */
  private Kept kept(Collection<String> gone) {
    if (!client
        .query("MATCH (c:Change) WHERE c.kind <> 'SEED' RETURN true LIMIT 1")
        .fetchAs(Boolean.class)
        .one()
        .isPresent()) {
      return new Kept(Set.of(), Set.of(), Set.of());
    }
    Set<String> ids = folder.nodes().stream().map(NodeRow::id).collect(toSet());
    ids.addAll(gone);
    folder.relationships().forEach(row -> ids.addAll(List.of(row.from(), row.to())));
    var kept = Kept.read(client, ids);
    log.info(
        "Folder {}: {} nodes and {} relationships stay as people left them",
        folder.name(),
        kept.nodes().size(),
        kept.relationships().size());
    return kept;
  }

  /**
   * Nodes and relationships of which the last change did not come with a folder.
   *
   * @param removed those of the nodes that are not there any more
   */
  private record Kept(Set<String> nodes, Set<String> removed, Set<Relationship> relationships) {

    static Kept read(Neo4jClient client, Set<String> ids) {
      var nodes =
          client
              .query(
                  """
                  UNWIND $ids AS id
                  MATCH (e:ChangeEntry {id: id})
                  WITH id, e ORDER BY e.change
                  WITH id, last(collect(e)) AS last
                  MATCH (c:Change {number: last.change}) WHERE c.kind <> 'SEED'
                  RETURN id, last.after IS NULL AS removed
                  """)
              .bind(ids)
              .to("ids")
              .fetch()
              .all();
      return new Kept(
          nodes.stream().map(row -> String.valueOf(row.get("id"))).collect(toSet()),
          nodes.stream()
              .filter(row -> Boolean.TRUE.equals(row.get("removed")))
              .map(row -> String.valueOf(row.get("id")))
              .collect(toSet()),
          relationships(client, ids));
    }

    private static Set<Relationship> relationships(Neo4jClient client, Set<String> ids) {
      return Set.copyOf(
          client
              .query(
                  """
                  UNWIND $ids AS id
                  MATCH (e:ChangeEntry {from: id})
                  WITH e.type AS type, e.from AS from, e.to AS to, max(e.change) AS number
                  MATCH (c:Change {number: number}) WHERE c.kind <> 'SEED'
                  RETURN type, from, to
                  """)
              .bind(ids)
              .to("ids")
              .fetchAs(Relationship.class)
              .mappedBy((_, row) -> Relationship.of(row))
              .all());
    }

    boolean holds(WriteRow row) {
      return switch (row) {
        case NodeRow node -> nodes.contains(node.id());
        case NodeRemoval node -> nodes.contains(node.id());
        case RelationshipRow each ->
            relationships.contains(new Relationship(each.type(), each.from(), each.to()))
                || removed.contains(each.from())
                || removed.contains(each.to());
        default -> false;
      };
    }
  }
}
