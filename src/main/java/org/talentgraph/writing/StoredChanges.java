package org.talentgraph.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How change records are stored: a node {@code Change} with {@code number}, {@code at} (an instant
 * in UTC, ISO 8601), {@code by}, {@code role}, {@code message}, {@code kind}, {@code undoes}, the
 * {@code token} of the write, and how much it {@code created}, {@code changed} and {@code removed};
 * and for each {@link Difference} a node {@code ChangeEntry} with the number of its {@code change},
 * its {@code position} within it, {@code subject} (NODE or RELATIONSHIP), {@code type}, {@code id}
 * or {@code from} and {@code to}, and {@code before} and {@code after} as JSON objects, each absent
 * where its subject was not there; {@code typeBefore} where a node became one of another kind.
 *
 * <p>Numbers begin with 1, have no gaps, and are in the order of the commits. {@code number} is
 * unique; {@code change}, {@code id}, {@code from} and {@code to} of entries are indexed. Neither
 * label belongs to a record.
 */
@Component
public final class StoredChanges {

  private static final int BATCH = 20_000;

  private static final String LAST =
      "MATCH (c:Change) WHERE c.number > 0 RETURN c.number ORDER BY c.number DESC LIMIT 1";

  private static final String FIND =
      "MATCH (c:Change {number: $number, token: $token}) RETURN true";

  private static final String CHANGE = "CREATE (c:Change) SET c = $change";

  private static final String ENTRIES =
      "UNWIND $entries AS entry CREATE (e:ChangeEntry) SET e = entry";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  private final Neo4jClient client;
  private final RecordTypes types;

  StoredChanges(Neo4jClient client, RecordTypes types) {
    this.client = client;
    this.types = types;
  }

  /** The number of the last change; 0 where there is none. */
  public int last() {
    return client.query(LAST).fetchAs(Integer.class).one().orElse(0);
  }

  /** Whether there is a change record of this write. */
  boolean has(ChangeMark mark) {
    return client
        .query(FIND)
        .bindAll(Map.of("number", mark.number(), "token", mark.token()))
        .fetchAs(Boolean.class)
        .one()
        .isPresent();
  }

  void write(ChangeMark mark, Change change, List<Modification> modifications) {
    client.query(CHANGE).bind(properties(mark, change, modifications)).to("change").run();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (var modification : modifications) {
      var entry = entry(modification.difference());
      entry.put("change", mark.number());
      entry.put("position", entries.size());
      entries.add(entry);
    }
    for (var from = 0; from < entries.size(); from += BATCH) {
      var batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
      client.query(ENTRIES).bind(batch).to("entries").run();
    }
  }

  private Map<String, @Nullable Object> properties(
      ChangeMark mark, Change change, List<Modification> modifications) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("number", mark.number());
    properties.put("token", mark.token());
    properties.put("at", Instant.now().toString());
    properties.put("kind", change.kind().name());
    properties.put("by", change.by());
    properties.put("role", change.role());
    properties.put("message", change.message());
    properties.put("undoes", change.undoes());
    var created = modifications.stream().filter(each -> each.difference().isCreated()).count();
    var removed = modifications.stream().filter(each -> each.difference().isRemoved()).count();
    properties.put("created", created);
    properties.put("removed", removed);
    properties.put("changed", modifications.size() - created - removed);
    return properties;
  }

  private static Map<String, Object> entry(Difference difference) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("type", difference.type());
    put(entry, "before", difference.before());
    put(entry, "after", difference.after());
    switch (difference) {
      case Difference.OfNode node -> {
        entry.put("subject", "NODE");
        entry.put("id", node.id());
        if (!node.type().equals(node.typeBefore())) {
          entry.put("typeBefore", node.typeBefore());
        }
      }
      case Difference.OfRelationship relationship -> {
        entry.put("subject", "RELATIONSHIP");
        entry.put("from", relationship.from());
        entry.put("to", relationship.to());
      }
    }
    return entry;
  }

  private static void put(
      Map<String, Object> entry, String name, @Nullable Map<String, Object> properties) {
    if (properties != null) {
      entry.put(name, JSON.writeValueAsString(new TreeMap<>(properties)));
    }
  }

  /**
   * Reads an entry; its values have the types that they are stored in, as the SDL has them.
   *
   * @param entry the properties of a {@code ChangeEntry}
   */
  public Difference read(Map<String, ? extends @Nullable Object> entry) {
    var type = String.valueOf(entry.get("type"));
    if ("NODE".equals(entry.get("subject"))) {
      var typeBefore =
          String.valueOf(entry.containsKey("typeBefore") ? entry.get("typeBefore") : type);
      return new Difference.OfNode(
          type,
          typeBefore,
          String.valueOf(entry.get("id")),
          values(entry.get("before"), types.model().findType(typeBefore).orElse(null)),
          values(entry.get("after"), types.model().findType(type).orElse(null)));
    }
    var properties = types.propertiesOf(type).orElse(null);
    return new Difference.OfRelationship(
        type,
        String.valueOf(entry.get("from")),
        String.valueOf(entry.get("to")),
        values(entry.get("before"), properties),
        values(entry.get("after"), properties));
  }

  /** What the SDL had as something else before stays as it was. */
  private static Object day(Object value) {
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeParseException _) {
      return value;
    }
  }

  private static @Nullable Map<String, Object> values(
      @Nullable Object json, @Nullable GraphType type) {
    if (json == null) {
      return null;
    }
    var values = JSON.readValue(json.toString(), new TypeReference<Map<String, Object>>() {});
    if (type != null) {
      type.fields(Property.class)
          .filter(property -> property.type().equals("Date") && !property.list())
          .forEach(property -> values.computeIfPresent(property.name(), (_, value) -> day(value)));
    }
    return values;
  }
}
