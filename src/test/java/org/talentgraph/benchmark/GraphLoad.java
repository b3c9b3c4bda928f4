package org.talentgraph.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.talentgraph.model.GraphModel;

/** Writes generated experts, their employers and their workstations into the graph, in batches. */
final class GraphLoad {

  private static final int BATCH = 2_000;
  private static final int EXPERTS_PER_EMPLOYER = 20;
  private static final int EXPERTS_PER_WORKSTATION = 100;

  private static final String WRITE =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (n:$($labels))
      SET n = row.node
      WITH n, row
      UNWIND $types AS type
      UNWIND row[type] AS link
      MATCH (other:Node {id: link.id})
      CREATE (n)-[r:$(type)]->(other)
      SET r = link.properties
      """;
  private static final String WRITE_TEAMS =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (n:Node {id: row.node.id})
      UNWIND row.team AS link
      MATCH (expert:Node {id: link.id})
      CREATE (expert)-[r:MEMBER_OF]->(n)
      SET r = link.properties
      """;

  private final Driver driver;
  private final GraphModel model;
  private final GeneratedExperts experts;

  GraphLoad(Driver driver, GraphModel model) {
    this.driver = driver;
    this.model = model;
    this.experts = new GeneratedExperts(taxonomy(driver));
  }

  GeneratedExperts experts() {
    return experts;
  }

  /** Adds the experts with these numbers, and what belongs to them. */
  void add(int from, int to) {
    var employers = to / EXPERTS_PER_EMPLOYER;
    write("Institution", from / EXPERTS_PER_EMPLOYER, employers, experts::employer);
    write("Expert", from, to, number -> experts.expert(number, employers));
    write(
        "Workstation",
        from / EXPERTS_PER_WORKSTATION,
        to / EXPERTS_PER_WORKSTATION,
        number -> experts.workstation(number, employers, to));
    driver.executableQuery("CALL db.awaitIndexes(300)").execute();
    driver.executableQuery("CALL db.prepareForReplanning(60)").execute();
  }

  /** Adds demands of the employers of the experts. */
  void addDemands(int demands, int experts) {
    var wanted = new GeneratedDemands(taxonomy(driver));
    write("Demand", 0, demands, number -> wanted.demand(number, experts / EXPERTS_PER_EMPLOYER));
  }

  private void write(String label, int from, int to, IntFunction<Map<String, Object>> row) {
    for (var start = from; start < to; start += BATCH) {
      var rows = IntStream.range(start, Math.min(start + BATCH, to)).mapToObj(row).toList();
      var parameters = new HashMap<String, Object>();
      parameters.put("rows", rows);
      parameters.put("labels", List.copyOf(model.labelsOf(model.getType(label))));
      parameters.put(
          "types",
          rows.getFirst().keySet().stream()
              .filter(key -> key.equals(key.toUpperCase(Locale.ROOT)))
              .toList());
      driver.executableQuery(WRITE).withParameters(parameters).execute();
      if (rows.getFirst().containsKey("team")) {
        driver.executableQuery(WRITE_TEAMS).withParameters(Map.of("rows", rows)).execute();
      }
    }
  }

  static Map<String, List<String>> taxonomy(Driver driver) {
    var ids = new HashMap<String, List<String>>();
    for (var label : List.of("Skill", "Country", "SpokenLanguage", "Industry")) {
      ids.put(label, ids(driver, "MATCH (n:$($label)) RETURN n.id AS id ORDER BY id", label));
    }
    ids.put(
        "City",
        ids(
            driver,
            "MATCH (n:City)-[:WITHIN]->({id: $label}) RETURN n.id AS id ORDER BY id",
            "province:hebei"));
    return ids;
  }

  private static List<String> ids(Driver driver, String statement, String label) {
    return driver
        .executableQuery(statement)
        .withParameters(Map.of("label", label))
        .execute()
        .records()
        .stream()
        .map(record -> record.get("id").asString())
        .toList();
  }
}
