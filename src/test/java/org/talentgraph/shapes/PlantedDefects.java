package org.talentgraph.shapes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * Records that are right but for one defect each, and what is to be found of each. Somebody has
 * written them to the database by a job of his own, so nothing has checked them before.
 */
final class PlantedDefects {

  static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  private static final String MADE_UP = "citation:demonstration";

  /** A defect: what is found of which record. */
  record Defect(String id, FindingCode code, String shape) {}

  final List<Defect> defects = new ArrayList<>();
  private final GraphModel model;
  private final Neo4jClient client;
  private final Set<String> nodes = new HashSet<>();
  private final Set<Touched.Relationship> ties = new HashSet<>();

  PlantedDefects(GraphModel model, Neo4jClient client) {
    this.model = model;
    this.client = client;
  }

  /**
   * @param created whether the records were not there before
   */
  Touched touched(boolean created) {
    var touched = new Touched(nodes, created ? nodes : Set.of(), ties, new HashMap<>());
    touched.ids().forEach(id -> touched.know(id, kind(id)));
    return touched;
  }

  private @Nullable String kind(String id) {
    return client
        .query("MATCH (n:Node {id: $id}) RETURN labels(n) AS labels")
        .bind(id)
        .to("id")
        .fetchAs(String.class)
        .mappedBy((_, row) -> kind(row.get("labels").asList(Value::asString)))
        .one()
        .orElse(null);
  }

  private @Nullable String kind(List<String> labels) {
    var kinds = model.nodeTypes().stream().map(GraphType::name).toList();
    return labels.stream().filter(kinds::contains).findFirst().orElse(null);
  }

  void plant() {
    missing();
    contradicting();
    keysAndCycles();
    provenance();
    outdated();
    dangling();
  }

  void remove() {
    client.query("MATCH (n:Node) WHERE n.id CONTAINS ':planted-' DETACH DELETE n").run();
  }

  private void missing() {
    expert("no-origin", with("origin", null));
    defect("expert:planted-no-origin", FindingCode.MISSING_VALUE, "Expert.origin");
    node("Demand", "demand:planted-nobody", Map.of("kind", "EXPERT", "status", "CLOSED"));
    tie("demand:planted-nobody", "IN_FIELD", "industry:new-energy");
    defect("demand:planted-nobody", FindingCode.MISSING_RELATIONSHIP, "Demand.postedBy");
    expert("no-citation", Map.of("citations", List.of()));
    defect("expert:planted-no-citation", FindingCode.MISSING_CITATION, "Expert.citations");
  }

  private void contradicting() {
    expert("text-for-date", Map.of("availableFrom", "2024-01-01"));
    defect("expert:planted-text-for-date", FindingCode.WRONG_TYPE, "Expert.availableFrom");
    expert("alien", Map.of("origin", "ALIEN"));
    defect("expert:planted-alien", FindingCode.UNKNOWN_CONSTANT, "Expert.origin");
    expert("old", Map.of("birthYear", 1700));
    defect("expert:planted-old", FindingCode.OUT_OF_RANGE, "Expert.birthYear");
    expert("foresees", Map.of());
    tie(
        "expert:planted-foresees",
        "SKILLED_IN",
        "skill:control-engineering",
        Map.of("level", "EXPERT", "lastUsed", 2026));
    defect("expert:planted-foresees", FindingCode.OUT_OF_RANGE, "SKILLED_IN.lastUsed");
    expert(
        "backwards",
        Map.of("availableFrom", LocalDate.of(2026, 5, 1), "availableTo", LocalDate.of(2026, 4, 1)));
    defect("expert:planted-backwards", FindingCode.WRONG_ORDER, "Expert.availableTo");
    expert("left-first", Map.of());
    tie(
        "expert:planted-left-first",
        "LIVES_IN",
        "city:baoding",
        Map.of(
            "validFrom", LocalDate.of(2021, 1, 1),
            "validTo", LocalDate.of(2020, 1, 1),
            "validPrecision", "YEAR"));
    defect("expert:planted-left-first", FindingCode.WRONG_ORDER, "LIVES_IN.validTo");
    expert("two-homes", Map.of());
    tie("expert:planted-two-homes", "LIVES_IN", "city:baoding");
    tie("expert:planted-two-homes", "LIVES_IN", "country:FR");
    defect("expert:planted-two-homes", FindingCode.TOO_MANY_RELATIONSHIPS, "Expert.residence");
    expert("hosted", Map.of());
    tie("expert:planted-hosted", "HOSTED_BY", "country:FR");
    defect("expert:planted-hosted", FindingCode.WRONG_ENDS, "HOSTED_BY");
    var later = Map.<String, @Nullable Object>of("endsOn", TODAY.plusDays(1));
    project("too-early", "COMPLETED", later);
    defect("project:planted-too-early", FindingCode.RULE_BROKEN, "Project.completed-too-early");
  }

  private void keysAndCycles() {
    node(
        "Country",
        "country:planted-form",
        Map.of("iso2", "Q1", "iso3", "QAA", "aliases", List.of()));
    defect("country:planted-form", FindingCode.MALFORMED, "Country.iso2");
    for (var name : List.of("one", "other")) {
      node(
          "Country",
          "country:planted-" + name,
          Map.of("iso2", "QX", "iso3", iso3(name), "aliases", List.of()));
      defect("country:planted-" + name, FindingCode.NOT_UNIQUE, "Country.iso2");
    }
    node("Policy", "policy:planted-plan", Map.of("kind", "PLAN", "aliases", List.of()));
    for (var name : List.of("one", "other")) {
      node("Clause", "clause:planted-" + name, Map.of("number", 1));
      tie("clause:planted-" + name, "CLAUSE_OF", "policy:planted-plan");
      defect("clause:planted-" + name, FindingCode.NOT_UNIQUE, "Clause.policy + number");
    }
    for (var name : List.of("inner", "outer")) {
      node("Zone", "zone:planted-" + name, Map.of("aliases", List.of()));
      defect("zone:planted-" + name, FindingCode.CYCLE, "Zone.within");
    }
    tie("zone:planted-inner", "WITHIN", "zone:planted-outer");
    tie("zone:planted-outer", "WITHIN", "zone:planted-inner");
  }

  private static String iso3(String name) {
    return name.equals("one") ? "QAB" : "QAC";
  }

  private void provenance() {
    expert("real", Map.of("synthetic", false), Map.of("citations", List.of(documented())));
    defect("expert:planted-real", FindingCode.MIXED_PROVENANCE, "Expert.citations");
    expert("cites-document", Map.of(), Map.of("citations", List.of(documented())));
    defect("expert:planted-cites-document", FindingCode.MIXED_PROVENANCE, "CITIZEN_OF.citations");
    node(
        "Citation",
        "citation:planted-nowhere",
        Map.of(
            "how",
            "STATED",
            "statementEn",
            "It says so.",
            "synthetic",
            false,
            "citations",
            List.of()));
    defect("citation:planted-nowhere", FindingCode.RULE_BROKEN, "Citation.without-source");
    expert("cites-nothing", Map.of("citations", List.of("citation:planted-gone")));
    defect("expert:planted-cites-nothing", FindingCode.UNKNOWN_REFERENCE, "Expert.citations");
    node(
        "Condition",
        "condition:planted-granted",
        Map.of(
            "fact",
            "GRANTED",
            "values",
            List.of("rule:planted-gone"),
            "at",
            List.of(),
            "isPartial",
            false,
            "atIsPartial",
            false));
    defect("condition:planted-granted", FindingCode.UNKNOWN_REFERENCE, "Condition.values");
  }

  private String documented() {
    return client
        .query("MATCH (c:Citation {how: 'STATED'}) RETURN c.id ORDER BY c.id LIMIT 1")
        .fetchAs(String.class)
        .one()
        .orElseThrow();
  }

  private void outdated() {
    Map<String, @Nullable Object> open =
        Map.of("kind", "EXPERT", "status", "PUBLISHED", "deadline", TODAY.minusDays(1));
    node("Demand", "demand:planted-late", open);
    tie(institution(), "POSTED", "demand:planted-late");
    defect("demand:planted-late", FindingCode.OUTDATED, "Demand.past-deadline");
    expert("gone", Map.of("availableTo", TODAY));
    defect("expert:planted-gone", FindingCode.OUTDATED, "Expert.availability-over");
    project("over", "ONGOING", Map.of("endsOn", TODAY));
    defect("project:planted-over", FindingCode.OUTDATED, "Project.past-end");
  }

  private void dangling() {
    node(
        "Institution",
        "institution:planted-alone",
        Map.of("kind", "ENTERPRISE", "aliases", List.of()));
    defect("institution:planted-alone", FindingCode.UNCONNECTED, "Institution");
    client.query("CREATE (:Node {id: 'thing:planted-what', nameEn: 'What'})").run();
    defect("thing:planted-what", FindingCode.UNKNOWN_KIND, "Node");
    expert("twin-1", Map.of("nameEn", "Ánna Planted", "birthYear", 1970));
    expert("twin-2", Map.of("nameEn", "PLANTED, Anna", "birthYear", 1970));
    defect("expert:planted-twin-2", FindingCode.POSSIBLE_DUPLICATE, "Expert.name");
  }

  private String institution() {
    return client
        .query("MATCH (i:Institution {synthetic: true}) RETURN i.id ORDER BY i.id LIMIT 1")
        .fetchAs(String.class)
        .one()
        .orElseThrow();
  }

  private void project(String name, String stage, Map<String, @Nullable Object> others) {
    var properties = new HashMap<>(others);
    properties.putAll(Map.of("kind", "RESEARCH", "stage", stage));
    node("Project", "project:planted-" + name, properties);
    tie("project:planted-" + name, "IN_FIELD", "industry:new-energy");
  }

  private void expert(String name, Map<String, @Nullable Object> others) {
    expert(name, others, Map.of());
  }

  private void expert(
      String name, Map<String, @Nullable Object> others, Map<String, Object> citizenship) {
    var properties = new HashMap<String, @Nullable Object>();
    properties.putAll(
        Map.of("origin", "FOREIGN", "academician", false, "laureate", false, "modes", List.of()));
    properties.putAll(others);
    node("Expert", "expert:planted-" + name, properties);
    tie("expert:planted-" + name, "CITIZEN_OF", "country:FR", citizenship);
  }

  private void node(String kind, String id, Map<String, @Nullable Object> others) {
    var properties = new HashMap<String, @Nullable Object>();
    properties.putAll(
        Map.of(
            "id", id, "nameEn", "Name of " + id, "synthetic", true, "citations", List.of(MADE_UP)));
    properties.putAll(others);
    client
        .query("CYPHER 25 CREATE (n:$($labels)) SET n = $properties")
        .bindAll(Map.of("labels", model.labelsOf(model.getType(kind)), "properties", properties))
        .run();
    nodes.add(id);
  }

  private void tie(String from, String type, String to) {
    tie(from, type, to, Map.of());
  }

  private void tie(String from, String type, String to, Map<String, Object> others) {
    var properties = new HashMap<String, Object>(Map.of("citations", List.of(MADE_UP)));
    properties.putAll(others);
    client
        .query(
            "CYPHER 25 MATCH (a:Node {id: $from}) MATCH (b:Node {id: $to})"
                + " CREATE (a)-[r:$($type)]->(b) SET r = $properties")
        .bindAll(Map.of("from", from, "to", to, "type", type, "properties", properties))
        .run();
    ties.add(new Touched.Relationship(type, from, to));
  }

  private void defect(String id, FindingCode code, String shape) {
    defects.add(new Defect(id, code, shape));
  }

  private static Map<String, @Nullable Object> with(String property, @Nullable Object value) {
    var map = new HashMap<String, @Nullable Object>();
    map.put(property, value);
    return map;
  }
}
