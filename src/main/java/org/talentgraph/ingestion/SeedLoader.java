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
import org.talentgraph.model.GraphModel;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.GraphWrites;
import org.talentgraph.writing.WriteRejected;

/**
 * Brings folders into the graph: all of them or nothing. The graph remembers a digest of what it
 * holds of a folder, so that an unchanged folder is not written again; of a changed one, what is
 * gone from the files goes from the graph. What people have changed or removed since stays as they
 * left it.
 */
class SeedLoader {

  private static final Logger log = LoggerFactory.getLogger(SeedLoader.class);

  private final GraphModel model;
  private final Neo4jClient client;
  private final GraphWrites writes;
  private final Clock clock;

  SeedLoader(GraphModel model, Neo4jClient client, GraphWrites writes, Clock clock) {
    this.model = model;
    this.client = client;
    this.writes = writes;
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
    try {
      return writes.locked(false, () -> write(read(folders, FirstStart.day(client, clock))));
    } catch (WriteRejected e) {
      throw new FolderRejected(String.join(", ", folders.keySet()), e.problems());
    }
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
    note(folder.name(), content.digest());
    try {
      var rows = new FolderRows(client, folder, loaded.isPresent()).rows();
      writes.write(new Change(Change.Kind.SEED, folder.name(), null, null), rows);
    } catch (WriteRejected e) {
      throw new FolderRejected(folder.name(), e.problems());
    }
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

  private void note(String name, String digest) {
    client
        .query("MERGE (folder:SeedFolder {id: $id}) SET folder.digest = $digest")
        .bindAll(Map.of("id", name, "digest", digest))
        .run();
  }
}
