package org.talentgraph.graph;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.OwnDerivation;
import org.talentgraph.language.Collation;
import org.talentgraph.language.Folding;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * Writes beside each text of a record, and of the relationships that leave it, by what it is
 * ordered in each language, and how filters compare it. A record without the label {@code
 * TextKeyed} has none of these yet.
 */
@Component
class TextKeys implements OwnDerivation {

  private static final int BATCH = 5_000;

  private static final String READ =
      """
      RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
        [(n)-[r:%s]->() | {element: elementId(r), type: type(r), properties: properties(r)}]
          AS relationships
      """;

  /** In the order of their ids, so that no batch looks at what those before it looked at. */
  private static final String MISSING =
      """
      CYPHER 25
      MATCH (n:Node) WHERE n.id > $after AND NOT n:TextKeyed
      WITH n ORDER BY n.id LIMIT $batch
      """;

  private static final String WRITE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (n:Node {id: row.id})
      SET n:TextKeyed, n += row.keys
      """;

  /**
   * From the nodes on: what is planned while the graph is empty looks for a relationship by its
   * element id among all.
   */
  private static final String WRITE_RELATIONSHIPS =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (n:Node {id: row.id})-[r:%s]->()
      WITH r, row.leaving[elementId(r)] AS keys WHERE keys IS NOT NULL
      SET r += keys
      """;

  private final Neo4jClient client;
  private final Map<String, List<Property>> nodes;
  private final Map<String, List<Property>> relationships;
  private final Set<String> names;
  private final String read;
  private final String writeRelationships;

  TextKeys(GraphModel model, Neo4jClient client) {
    this.client = client;
    this.nodes =
        model.nodeTypes().stream()
            .collect(toMap(GraphType::name, type -> texts(Stream.of(type)).toList()));
    this.relationships = new HashMap<>();
    for (var type : model.relationshipTypes()) {
      var texts = texts(propertiesOf(type, model)).distinct().toList();
      if (!texts.isEmpty()) {
        relationships.put(type, texts);
      }
    }
    this.names =
        Stream.concat(nodes.values().stream(), relationships.values().stream())
            .flatMap(List::stream)
            .flatMap(Property::keys)
            .collect(toUnmodifiableSet());
    var types = String.join("|", relationships.keySet());
    this.read = READ.formatted(types);
    this.writeRelationships = WRITE_RELATIONSHIPS.formatted(types);
  }

  private static Stream<GraphType> propertiesOf(String relationshipType, GraphModel model) {
    return model
        .relationsOf(relationshipType)
        .map(GraphModel.OwnedRelation::relation)
        .map(Relation::properties)
        .map(model::getType);
  }

  private static Stream<Property> texts(Stream<GraphType> types) {
    return types.flatMap(type -> type.fields(Property.class)).filter(Property::isText);
  }

  @Override
  public Set<String> labels() {
    return Set.of("TextKeyed");
  }

  /** To be raised with every change of the keys, and of the collation. */
  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> properties() {
    return names;
  }

  @Override
  public void complete() {
    List<Row> rows;
    var after = "";
    do {
      rows = rows(Map.of("after", after, "batch", BATCH));
      write(rows);
      after = rows.isEmpty() ? after : rows.getLast().id();
    } while (rows.size() == BATCH);
  }

  @Override
  public boolean isOf(String kind) {
    return nodes.containsKey(kind);
  }

  @Override
  public Map<String, Object> ofNode(String kind, Map<String, Object> values) {
    return keys(nodes.getOrDefault(kind, List.of()), values);
  }

  @Override
  public Map<String, Object> ofRelationship(String type, Map<String, Object> values) {
    return keys(relationships.getOrDefault(type, List.of()), values);
  }

  /**
   * A node, with what is to be set on it.
   *
   * @param leaving what is to be set on relationships that leave it, by their element ids
   */
  private record Row(
      String id,
      Map<String, @Nullable Object> keys,
      Map<String, Map<String, @Nullable Object>> leaving) {

    Map<String, Object> parameters() {
      return Map.of("id", id, "keys", keys, "leaving", leaving);
    }
  }

  private List<Row> rows(Map<String, Object> parameters) {
    return List.copyOf(
        client
            .query(MISSING + read)
            .bindAll(parameters)
            .fetchAs(Row.class)
            .mappedBy((_, row) -> node(row))
            .all());
  }

  private Row node(Record row) {
    var texts =
        row.get("labels").asList(Value::asString).stream()
            .flatMap(label -> nodes.getOrDefault(label, List.of()).stream())
            .toList();
    Map<String, Map<String, @Nullable Object>> leaving = new HashMap<>();
    for (var each : row.get("relationships").values()) {
      var keys = ofRelationship(each);
      if (!keys.isEmpty()) {
        leaving.put(each.get("element").asString(), keys);
      }
    }
    var there = row.get("properties").asMap();
    return new Row(row.get("id").asString(), different(keys(texts, there), there), leaving);
  }

  private Map<String, @Nullable Object> ofRelationship(Value row) {
    var texts = relationships.getOrDefault(row.get("type").asString(), List.of());
    var there = row.get("properties").asMap();
    return different(keys(texts, there), there);
  }

  /** Those that differ from what is there; null for those that go. */
  private Map<String, @Nullable Object> different(
      Map<String, Object> keys, Map<String, Object> there) {
    Map<String, @Nullable Object> different = new HashMap<>(keys);
    there.keySet().stream()
        .filter(names::contains)
        .forEach(name -> different.putIfAbsent(name, null));
    different
        .entrySet()
        .removeIf(each -> Objects.equals(there.get(each.getKey()), each.getValue()));
    return different;
  }

  private static Map<String, Object> keys(List<Property> texts, Map<String, Object> there) {
    Map<String, Object> keys = new HashMap<>();
    for (var text : texts) {
      for (var stored : text.stored()) {
        if (there.get(stored) instanceof String value) {
          keys.put(Property.folded(stored), Folding.ofText(value));
        }
      }
      for (var language : Language.values()) {
        first(language, text, there)
            .ifPresent(value -> keys.put(text.ordered(language), Collation.key(value, language)));
      }
    }
    return keys;
  }

  /** What a reader of a language sees of a text. */
  private static Optional<String> first(
      Language language, Property text, Map<String, Object> there) {
    var properties = text.bilingual() ? language.stored(text.name()) : text.stored();
    return properties.stream()
        .flatMap(each -> there.get(each) instanceof String value ? Stream.of(value) : Stream.of())
        .findFirst();
  }

  private void write(List<Row> rows) {
    client.query(WRITE).bind(rows.stream().map(Row::parameters).toList()).to("rows").run();
    var leaving =
        rows.stream().filter(row -> !row.leaving().isEmpty()).map(Row::parameters).toList();
    if (!leaving.isEmpty()) {
      client.query(writeRelationships).bind(leaving).to("rows").run();
    }
  }
}
