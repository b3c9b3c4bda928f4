package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.Work;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Shape;

/**
 * Records that may be the same: of one kind, with one name in English or in Chinese, capitals,
 * accents, punctuation and the order of words apart, and with the same values of some fields. The
 * records are read twice, some at a time, and of each only a number is kept in between, so that a
 * million of them take little memory.
 */
@Component
final class Duplicates {

  private static final int BATCH = 20_000;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final GraphModel model;
  private final Shapes shapes;
  private final GraphReads reads;

  Duplicates(GraphModel model, Shapes shapes, GraphReads reads) {
    this.model = model;
    this.shapes = shapes;
    this.reads = reads;
  }

  /** Two records of one key are alike; one with names in two languages has two keys. */
  private record Named(String id, List<String> keys) {}

  /**
   * @param most how many to find at most
   */
  List<Finding> of(String kind, int most) {
    return shapes.alike(kind).flatMap(alike -> alike(kind, alike, most).stream()).toList();
  }

  private List<Finding> alike(String kind, Shape.Alike alike, int most) {
    var statement = statement(kind, alike);
    var hashes = LongStream.builder();
    forEach(statement, named -> named.keys().forEach(key -> hashes.add(hash(key))));
    var repeated = repeated(hashes.build().toArray());
    if (repeated.length == 0) {
      return List.of();
    }
    Map<String, String> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    forEach(
        statement,
        named ->
            named.keys().stream()
                .filter(key -> Arrays.binarySearch(repeated, hash(key)) >= 0)
                .map(key -> first.putIfAbsent(key, named.id()))
                .filter(same -> same != null && !same.equals(named.id()))
                .filter(_ -> findings.size() < most)
                .findFirst()
                .ifPresent(same -> findings.add(finding(kind, named.id(), same))));
    return findings;
  }

  private String statement(String kind, Shape.Alike alike) {
    var values =
        alike.fields().stream()
            .map(field -> value(field, requireNonNull(model.getType(kind).field(field))))
            .collect(Collectors.joining(", "));
    return """
    CYPHER 25
    MATCH (n:`%s`) WHERE n.id > $after
    WITH n ORDER BY n.id LIMIT %d
    RETURN collect([n.id, n.nameEn, n.nameZh, [%s]])
    """
        .formatted(kind, BATCH, values);
  }

  private static String value(String name, Object field) {
    return field instanceof Relation relation
        ? "COLLECT { MATCH (n)%s(o) RETURN o.id ORDER BY o.id LIMIT 1 }[0]"
            .formatted(
                (relation.direction() == Direction.OUT ? "-[:`%s`]->" : "<-[:`%s`]-")
                    .formatted(relation.relationshipType()))
        : "toString(n.`%s`)".formatted(name);
  }

  private void forEach(String statement, Consumer<Named> consumer) {
    var after = "";
    List<Value> rows;
    do {
      Work.current().check();
      rows = reads.list(statement, Map.of("after", after));
      rows.forEach(row -> consumer.accept(named(row)));
      after = rows.isEmpty() ? after : rows.getLast().get(0).asString();
    } while (rows.size() == BATCH);
  }

  private static Named named(Value row) {
    var values = String.join("|", row.get(3).asList(value -> value.asString("")));
    return new Named(
        row.get(0).asString(),
        Stream.of(row.get(1), row.get(2))
            .map(name -> normalised(name.asString("")))
            .filter(name -> !name.isEmpty())
            .map(name -> name + "|" + values)
            .distinct()
            .toList());
  }

  /** The words of a name in the order of the alphabet. */
  static String normalised(String name) {
    var letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return Stream.of(BETWEEN_WORDS.split(letters.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** Those that are there more than once, in their order. */
  private static long[] repeated(long[] hashes) {
    Arrays.sort(hashes);
    return IntStream.range(1, hashes.length)
        .filter(i -> hashes[i] == hashes[i - 1])
        .mapToLong(i -> hashes[i])
        .distinct()
        .toArray();
  }

  private static long hash(String key) {
    var hash = 1125899906842597L;
    for (var i = 0; i < key.length(); i++) {
      hash = 31 * hash + key.charAt(i);
    }
    return hash;
  }

  private static Finding finding(String kind, String id, String same) {
    var place = new Finding.Place(kind, kind, id, same, null, "name");
    return Finding.of(FindingCode.POSSIBLE_DUPLICATE, place, same, "");
  }
}
