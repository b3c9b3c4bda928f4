package org.talentgraph.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.GraphWrites;
import org.talentgraph.writing.NodeRemoval;
import org.talentgraph.writing.WriteRow;

/** A folder without a fault, which a test changes and loads. */
final class TestFolder {

  static final String NAME = "seed-loader-it";
  static final String CITIES = "nodes/City.csv";
  static final String WITHIN = "relationships/WITHIN.csv";
  static final String EXPERTS = "nodes/Expert.csv";
  static final String SKILLED = "relationships/SKILLED_IN.csv";
  static final String CITATION = "citation:seed-loader-it";

  final Map<String, String> files = new LinkedHashMap<>();
  private final SeedLoader loader;
  private final GraphWrites writes;
  private final Neo4jClient client;

  TestFolder(SeedLoader loader, GraphWrites writes, Neo4jClient client) {
    this.loader = loader;
    this.writes = writes;
    this.client = client;
    files.put(
        "nodes/Citation.csv",
        "id,nameEn,how,statementEn,synthetic\n%s,C,SYNTHETIC,Made up.,true\n".formatted(CITATION));
    files.put(
        CITIES,
        "id,nameEn,nameZh,synthetic,citations\ncity:it-1,One,一,true,%1$s\ncity:it-2,Two,二,true,%1$s\n"
            .formatted(CITATION));
    files.put(
        WITHIN,
        "from,to,citations\ncity:it-1,province:hebei,%1$s\ncity:it-2,province:hebei,%1$s\n"
            .formatted(CITATION));
    files.put(
        EXPERTS,
        "id,nameEn,origin,birthYear,academician,availableFrom,synthetic,citations\nexpert:it-1,E,FOREIGN,1970,true,2022-06-30,true,%s\n"
            .formatted(CITATION));
    files.put(
        "relationships/LIVES_IN.csv",
        "from,to,citations\nexpert:it-1,city:it-1,%s\n".formatted(CITATION));
  }

  void remove() {
    var origin = new CsvPlace(NAME, 1, null);
    for (var folder : List.of(NAME + "-2", NAME)) {
      var rows =
          query("MATCH (n:Node) WHERE n.seededBy = '%s' RETURN n.id AS id".formatted(folder))
              .stream()
              .map(row -> (WriteRow) new NodeRemoval(origin, (String) row.get("id"), true, null))
              .toList();
      writes.write(new Change(Change.Kind.SEED, folder, null, null), rows);
      client.query("MATCH (n:SeedFolder {id: $folder}) DELETE n").bind(folder).to("folder").run();
    }
  }

  boolean load() {
    List<CsvFile> read = new ArrayList<>();
    files.forEach((path, content) -> read.add(file(path, content)));
    return loader.load(NAME, read);
  }

  static CsvFile file(String path, String content) {
    return CsvFile.read(path, content.getBytes(UTF_8));
  }

  void change(String file, String good, String bad) {
    assertThat(files.get(file)).contains(good);
    var at = files.get(file).lastIndexOf(good);
    files.put(
        file,
        files.get(file).substring(0, at) + bad + files.get(file).substring(at + good.length()));
  }

  /** What the folder has put into the graph, and how much there is besides. */
  Collection<Map<String, Object>> written() {
    return query(
        """
        MATCH (n:Node {seededBy: '%1$s'})
        RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties,
          [(n)-[r]-() | [elementId(r), properties(r)]] AS relationships, COUNT { MATCH () } AS nodes, COUNT { MATCH ()-->() } AS all
        ORDER BY id
        """
            .formatted(NAME));
  }

  Collection<Map<String, Object>> query(String statement) {
    return client.query(statement).fetch().all();
  }
}
