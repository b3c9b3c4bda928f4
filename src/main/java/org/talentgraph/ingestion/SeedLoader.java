package org.talentgraph.ingestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.database.Derivation;
import org.talentgraph.model.GraphModel;

/**
 * Brings folders into the graph: all of them or nothing. The graph remembers a digest of what it
 * holds of a folder, so that an unchanged folder is not written again; of a changed one, what is
 * gone from the files goes from the graph.
 */
class SeedLoader {

  private static final Logger log = LoggerFactory.getLogger(SeedLoader.class);

  /** Of several applications that start at the same time, one writes and the others wait. */
  private static final String LOCK =
      "MERGE (state:GraphState {id: 'graph'}) SET state.lock = true REMOVE state.lock";

  private static final int BATCH = 20_000;

  private final GraphModel model;
  private final Neo4jClient client;
  private final TransactionTemplate transaction;
  private final List<Derivation> derivations;
  private final Clock clock;

  SeedLoader(
      GraphModel model,
      Neo4jClient client,
      TransactionTemplate transaction,
      List<Derivation> derivations,
      Clock clock) {
    this.model = model;
    this.client = client;
    this.transaction = transaction;
    this.derivations = derivations;
    this.clock = clock;
  }

  /**
   * @return whether anything was written
   * @throws FolderRejected if a row is wrong; nothing is written then
   */
  boolean load(String name, List<CsvFile> files) {
    return load(Map.of(name, files));
  }

  /**
   * @param folders the files by the name of their folder, in the order in which they are loaded
   */
  boolean load(Map<String, List<CsvFile>> folders) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              client.query(LOCK).run();
              return write(read(folders, FirstStart.day(client, clock)));
            }));
  }

  private List<DigestedFolder> read(Map<String, List<CsvFile>> folders, LocalDate today) {
    List<DigestedFolder> read = new ArrayList<>();
    folders.forEach(
        (name, files) -> {
          var folder = SeedFolder.read(name, files, model, today);
          if (!folder.problems().isEmpty()) {
            throw new FolderRejected(name, folder.problems());
          }
          read.add(DigestedFolder.of(folder, model));
        });
    return read;
  }

  /** A folder that loses what it leads to is written a second time, and rejected then. */
  private boolean write(List<DigestedFolder> folders) {
    var written = false;
    boolean again;
    do {
      again = false;
      for (var folder : folders) {
        again |= writeUnlessThere(folder);
      }
      written |= again;
    } while (again);
    if (written) {
      var begin = System.currentTimeMillis();
      derivations.forEach(Derivation::complete);
      log.info("Keys made in {} ms", System.currentTimeMillis() - begin);
    }
    return written;
  }

  private boolean writeUnlessThere(DigestedFolder content) {
    var folder = content.folder();
    var loaded = loaded(folder.name());
    if (loaded.equals(Optional.of(content.digest()))) {
      log.info("Folder {} is in the graph", folder.name());
      return false;
    }
    var begin = System.currentTimeMillis();
    var problems = new Consistency(model, client).problemsOf(folder);
    if (!problems.isEmpty()) {
      throw new FolderRejected(folder.name(), problems);
    }
    if (loaded.isPresent()) {
      removeWhatIsGone(folder);
    }
    write(folder, content.digest());
    log.info(
        "Folder {} written in {} ms: {} nodes, {} relationships",
        folder.name(),
        System.currentTimeMillis() - begin,
        folder.nodes().size(),
        folder.relationships().size());
    return true;
  }

  /** The digest of what the graph holds of a folder; it is empty if it lost some of that. */
  private Optional<String> loaded(String name) {
    return client
        .query("MATCH (folder:SeedFolder {id: $id}) RETURN folder.digest")
        .bind(name)
        .to("id")
        .fetchAs(String.class)
        .one();
  }

  private void removeWhatIsGone(SeedFolder folder) {
    run(
        """
        MATCH ()-[r {seededBy: $folder}]->()
        DELETE r
        """,
        Map.of("folder", folder.name()));
    var ids = folder.nodes().stream().map(NodeRow::id).toList();
    loadOthersAgain(folder, ids);
    run(
        """
        MATCH (n:Node {seededBy: $folder})
        WHERE NOT n.id IN $ids
        DETACH DELETE n
        """,
        Map.of("folder", folder.name(), "ids", ids));
  }

  /** A folder that leads to a node that goes, or cites it, has to be loaded again. */
  private void loadOthersAgain(SeedFolder folder, List<String> ids) {
    run(
        """
        MATCH (n:Node {seededBy: $folder})-[r]-()
        WHERE NOT n.id IN $ids AND r.seededBy <> $folder
        WITH DISTINCT r.seededBy AS other
        MATCH (folder:SeedFolder {id: other})
        SET folder.digest = ''
        """,
        Map.of("folder", folder.name(), "ids", ids));
    run(
        """
        MATCH (n:Citation {seededBy: $folder})
        WHERE NOT n.id IN $ids
        WITH collect(n.id) AS gone
        MATCH (n:Node)
        WHERE n.seededBy <> $folder
          AND (any(id IN n.citations WHERE id IN gone)
            OR EXISTS { (n)-[r]->() WHERE any(id IN r.citations WHERE id IN gone) })
        WITH DISTINCT n.seededBy AS other
        MATCH (folder:SeedFolder {id: other})
        SET folder.digest = ''
        """,
        Map.of("folder", folder.name(), "ids", ids));
  }

  private void write(SeedFolder folder, String digest) {
    run(
        """
        MERGE (folder:SeedFolder {id: $folder})
        SET folder.digest = $digest
        """,
        Map.of("folder", folder.name(), "digest", digest));
    var nodes = folder.nodes().stream().map(this::row).toList();
    inBatches(
        """
        UNWIND $rows AS row
        MERGE (n:Node {id: row.id})
        SET n = row.properties, n.seededBy = $folder
        REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])
        SET n:$(row.labels)
        """,
        nodes,
        folder);
    inBatches(
        """
        UNWIND $rows AS row
        MATCH (from:Node {id: row.from})
        MATCH (to:Node {id: row.to})
        CREATE (from)-[r:$(row.type)]->(to)
        SET r = row.properties, r.seededBy = $folder
        """,
        folder.relationships().stream().map(SeedLoader::row).toList(),
        folder);
  }

  private Map<String, Object> row(NodeRow node) {
    return Map.of(
        "id", node.id(),
        "labels", model.labelsOf(node.type()),
        "properties", node.properties());
  }

  private static Map<String, Object> row(RelationshipRow relationship) {
    return Map.of(
        "type", relationship.type(),
        "from", relationship.from(),
        "to", relationship.to(),
        "properties", relationship.properties());
  }

  private void inBatches(String statement, List<Map<String, Object>> rows, SeedFolder folder) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      var batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
      run(statement, Map.of("folder", folder.name(), "rows", batch));
    }
  }

  private void run(String statement, Map<String, Object> parameters) {
    client.query(statement).bindAll(parameters).run();
  }
}
