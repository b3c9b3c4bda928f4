package org.talentgraph.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Derivation;
import org.talentgraph.database.Touched;

/**
 * The keys by which the full-text index finds a record: its kind, its whole names, their words,
 * their Chinese characters alone and in pairs, the pinyin of these, and the first letters of all. A
 * record without the label {@code Searchable} has none yet.
 */
@Component
class SearchKeys implements Derivation {

  /** Pinyin is found from any character on, for so many characters. */
  static final int SYLLABLES = 6;

  /** What begins with so few letters has a key for it: too many keys begin so to go through. */
  private static final int FEW_LETTERS = 2;

  /** Whole names that begin with so many letters alike share a key: there may be too many names. */
  private static final int SHARED_LETTERS = 8;

  private static final int LONGEST_KEY = 100;
  private static final int BATCH = 5_000;

  /** In the order of their ids, so that no batch looks at what those before it looked at. */
  private static final String MISSING =
      """
      CYPHER 25
      MATCH (node:Node)
      WHERE node.id > $after AND NOT node:Searchable AND node:$any($labels)
      RETURN node.id AS id, labels(node) AS labels,
        [node.nameEn, node.nameZh] + coalesce(node.aliases, []) AS names
      ORDER BY node.id
      LIMIT $batch
      """;

  private static final String OF =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (node:Node {id: id})
      WHERE node:$any($labels)
      RETURN node.id AS id, labels(node) AS labels,
        [node.nameEn, node.nameZh] + coalesce(node.aliases, []) AS names
      """;
  private static final String WRITE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (node:Node {id: row.id})
      SET node:Searchable, node.searchKeys = row.keys
      """;

  private final Neo4jClient client;

  SearchKeys(Neo4jClient client) {
    this.client = client;
  }

  @Override
  public Set<String> labels() {
    return Set.of("Searchable");
  }

  /** To be raised with every change of the keys. */
  @Override
  public int version() {
    return 1;
  }

  @Override
  public String property() {
    return "searchKeys";
  }

  /** Keys are made of the names of a record itself. */
  @Override
  public void complete(Touched touched) {
    var ids = List.copyOf(touched.nodes());
    for (var from = 0; from < ids.size(); from += BATCH) {
      var batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
      client.query(WRITE).bind(rows(OF, Map.of("ids", batch))).to("rows").run();
    }
  }

  @Override
  public void complete() {
    List<Map<String, String>> rows;
    String after = "";
    do {
      rows = rows(MISSING, Map.of("after", after, "batch", BATCH));
      client.query(WRITE).bind(rows).to("rows").run();
      after = rows.isEmpty() ? after : rows.getLast().getOrDefault("id", after);
    } while (rows.size() == BATCH);
  }

  private List<Map<String, String>> rows(String statement, Map<String, Object> parameters) {
    return client
        .query(statement)
        .bind(SearchKind.labels())
        .to("labels")
        .bindAll(parameters)
        .fetchAs(Row.class)
        .mappedBy(
            (_, row) ->
                new Row(
                    row.get("id").asString(),
                    SearchKind.of(row.get("labels").asList(Value::asString)),
                    row.get("names").asList(name -> name.asString(""))))
        .all()
        .stream()
        .map(row -> Map.of("id", row.id(), "keys", String.join(" ", row.keys())))
        .toList();
  }

  private record Row(String id, SearchKind kind, List<String> names) {

    Set<String> keys() {
      var keys = SearchKeys.of(names);
      keys.add(kind.key());
      return keys;
    }
  }

  /** The keys of names. */
  static Set<String> of(List<String> names) {
    Set<String> keys = new LinkedHashSet<>();
    for (var name : names) {
      var words = Words.of(name);
      if (!words.isEmpty()) {
        addWhole(words.text(), keys);
        addWhole(words.sound(), keys);
        words.groups().forEach(group -> add(group, keys));
      }
    }
    return keys;
  }

  /** The key of a whole name; no word has an underscore. */
  static String whole(String letters) {
    return "_" + letters;
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

  private static Stream<String> beginnings(String letters) {
    return IntStream.rangeClosed(1, Math.min(FEW_LETTERS, size(letters)))
        .mapToObj(size -> beginning(letters.substring(0, letters.offsetByCodePoints(0, size))));
  }

  private static void addWhole(String letters, Set<String> keys) {
    keys.add(whole(cut(letters)));
    keys.add(whole(whole(cut(letters, SHARED_LETTERS))));
    beginnings(letters).map(SearchKeys::whole).forEach(keys::add);
  }

  private static void add(Words group, Set<String> keys) {
    if (!group.isChinese()) {
      keys.add(cut(group.text()));
      beginnings(group.text()).forEach(keys::add);
      return;
    }
    group.units().forEach(unit -> keys.add(unit.text()));
    group.pieces(2).forEach(pair -> keys.add(pair.text()));
    for (var size = 1; size <= SYLLABLES; size++) {
      group.pieces(size).forEach(piece -> keys.add(piece.sound()));
    }
    for (var from = 0; from < group.size(); from++) {
      var rest = new Words(group.units().subList(from, group.size()));
      keys.add(cut(rest.initials()));
      Stream.of(rest.initials(), rest.sound()).flatMap(SearchKeys::beginnings).forEach(keys::add);
    }
  }

  static String cut(String key) {
    return cut(key, LONGEST_KEY);
  }

  private static String cut(String key, int most) {
    return size(key) <= most ? key : key.substring(0, key.offsetByCodePoints(0, most));
  }

  private static int size(String letters) {
    return letters.codePointCount(0, letters.length());
  }
}
