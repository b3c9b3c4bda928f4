package org.talentgraph.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.OwnDerivation;

/**
 * Writes the {@link Keys} by which the full-text index finds records, and the key of their kind. A
 * record without the label {@code Searchable} has none yet.
 */
@Component
class SearchKeys implements OwnDerivation {

  /** Pinyin is found from any character on, for so many characters. */
  static final int SYLLABLES = 6;

  /** What begins with so few letters has a key for it: too many keys begin so to go through. */
  static final int FEW_LETTERS = 2;

  /** Whole names that begin with so many letters alike share a key: there may be too many names. */
  static final int SHARED_LETTERS = 8;

  private static final int LONGEST_KEY = 100;
  private static final int BATCH = 5_000;

  /** In the order of their ids, so that no batch looks at what those before it looked at. */
  private static final String MISSING =
      """
      CYPHER 25
      MATCH (node:Node)
      WHERE node.id > $after AND NOT node:Searchable AND node:$any($labels)
      RETURN labels(node) AS labels, properties(node) AS properties
      ORDER BY node.id
      LIMIT $batch
      """;

  private static final String WRITE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (node:Node {id: row.id})
      SET node:Searchable, node.searchKeys = row.keys
      """;

  private final Neo4jClient client;
  private final SearchKinds kinds;

  SearchKeys(Neo4jClient client, SearchKinds kinds) {
    this.client = client;
    this.kinds = kinds;
  }

  @Override
  public Set<String> labels() {
    return Set.of("Searchable");
  }

  /** To be raised with every change of the keys. */
  @Override
  public int version() {
    return 3;
  }

  @Override
  public Set<String> properties() {
    return Set.of("searchKeys");
  }

  @Override
  public boolean isOf(String kind) {
    return kinds.isOne(kind);
  }

  @Override
  public Map<String, Object> ofNode(String kind, Map<String, Object> values) {
    return Map.of("searchKeys", keys(new Stored(kind, values)));
  }

  @Override
  public void complete() {
    List<Map<String, String>> rows;
    String after = "";
    do {
      rows = rows(Map.of("after", after, "batch", BATCH));
      client.query(WRITE).bind(rows).to("rows").run();
      after = rows.isEmpty() ? after : rows.getLast().getOrDefault("id", after);
    } while (rows.size() == BATCH);
  }

  private List<Map<String, String>> rows(Map<String, Object> parameters) {
    return client
        .query(MISSING)
        .bind(kinds.labels())
        .to("labels")
        .bindAll(parameters)
        .fetchAs(Stored.class)
        .mappedBy((_, row) -> stored(row))
        .all()
        .parallelStream()
        .map(stored -> Map.of("id", stored.of("id").getFirst(), "keys", keys(stored)))
        .toList();
  }

  private Stored stored(Record row) {
    var type = kinds.type(row.get("labels").asList(Value::asString));
    return new Stored(type, row.get("properties").asMap(Value::asObject));
  }

  /** A record as it is stored. */
  private record Stored(String type, Map<String, Object> properties) implements OtherNames.Fields {

    @Override
    public List<String> of(String property) {
      return switch (properties.get(property)) {
        case null -> List.of();
        case List<?> list -> list.stream().map(Object::toString).toList();
        case Object value -> List.of(value.toString());
      };
    }
  }

  private String keys(Stored stored) {
    var kind = kinds.ofType(stored.type());
    var keys = Keys.of(OtherNames.of(stored.type(), kind.names(), stored));
    kind.texts().stream()
        .flatMap(text -> Stream.of(text + "En", text + "Zh"))
        .flatMap(text -> stored.of(text).stream())
        .forEach(keys::text);
    keys.all().add(kind.kind());
    return String.join(" ", keys.all());
  }

  /** The key of a whole name; no word has an underscore. */
  static String whole(String letters) {
    return "_" + letters;
  }

  /** The key of words of one family, and that of a word in a text; no word has capitals. */
  static String ofStem(String stem) {
    return "S" + stem;
  }

  static String ofText(String word) {
    return "T" + word;
  }

  /** How the index is asked for what begins with these letters. */
  static String beginning(String letters) {
    return letters + (size(letters) > FEW_LETTERS ? "*" : "_");
  }

  /** How the index is asked for whole names that begin with these letters. */
  static String wholeBeginning(String letters) {
    var shared = size(letters) > FEW_LETTERS && size(letters) <= SHARED_LETTERS;
    return whole(beginning(shared ? whole(letters) : letters));
  }

  static String cut(String key) {
    return cut(key, LONGEST_KEY);
  }

  static String cut(String key, int most) {
    return size(key) <= most ? key : key.substring(0, key.offsetByCodePoints(0, most));
  }

  static int size(String letters) {
    return letters.codePointCount(0, letters.length());
  }
}
