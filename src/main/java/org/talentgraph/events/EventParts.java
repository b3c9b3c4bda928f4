package org.talentgraph.events;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The things that events consist of, in the graph: a node {@code EventPart} for each, with the
 * components of its record as properties.
 */
@Component
public final class EventParts {

  private static final String READ =
      """
      UNWIND $parts AS part
      MATCH (thing:EventPart {event: $event, part: part}) WHERE thing.key STARTS WITH $prefix
      RETURN part, thing {.*} AS thing ORDER BY thing.key
      """;

  private static final String EVERYWHERE =
      """
      MATCH (thing:EventPart {part: $part}) WHERE thing.event <> $but
      RETURN thing {.*} AS thing ORDER BY thing.event, thing.key
      """;

  private static final String PUT =
      """
      UNWIND $rows AS row
      MERGE (thing:EventPart {event: row.event, part: row.part, key: row.key})
      SET thing = row
      """;

  private static final String REMOVE =
      """
      MATCH (thing:EventPart {event: $event, part: $part}) WHERE thing.key IN $keys
      DELETE thing
      """;

  private static final String OF_GONE =
      """
      MATCH (thing:EventPart {part: $part})
      WHERE thing.event IN $ids AND NOT EXISTS { (:Event {id: thing.event}) }
      RETURN thing {.*} AS thing ORDER BY thing.event, thing.key
      """;

  private static final String REMOVE_ALL =
      """
      MATCH (thing:EventPart {event: $event}) DELETE thing
      """;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .changeDefaultVisibility(
              visible -> visible.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
          .build();
  private static final TypeReference<Map<String, @Nullable Object>> PROPERTIES =
      new TypeReference<>() {};

  /** Ends the name of a property whose value has components of its own, and is kept as JSON. */
  private static final String NESTED = "AsJson";

  private final Neo4jClient client;

  private final ObjectProvider<BeforeEvents> before;

  EventParts(Neo4jClient client, ObjectProvider<BeforeEvents> before) {
    this.client = client;
    this.before = before;
  }

  /** Does what has to be done before anybody asks for events, in a transaction of its own. */
  void prepare() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      before.forEach(BeforeEvents::prepare);
    }
  }

  /** What was read of an event. */
  record Found(Map<String, List<Map<String, Object>>> byPart) {

    <T> List<T> all(Part<T> part) {
      return byPart.getOrDefault(part.name(), List.of()).stream()
          .map(each -> of(part, each))
          .toList();
    }
  }

  Found read(String event, Collection<Part<?>> parts) {
    return read(event, parts, "");
  }

  /** Those of one kind in the order of their keys. */
  public <T> List<T> all(String event, Part<T> part) {
    return all(event, part, "");
  }

  public <T> List<T> all(String event, Part<T> part, String prefix) {
    return read(event, List.of(part), prefix).all(part);
  }

  /** Those of one kind of all events but one. */
  public <T> List<T> ofOthers(String event, Part<T> part) {
    prepare();
    return all(EVERYWHERE, part, Map.of("part", part.name(), "but", event));
  }

  /** Those of one kind of those events whose records are gone. */
  <T> List<T> ofGone(Collection<String> events, Part<T> part) {
    if (events.isEmpty()) {
      return List.of();
    }
    return all(OF_GONE, part, Map.of("part", part.name(), "ids", events));
  }

  private <T> List<T> all(String statement, Part<T> part, Map<String, Object> parameters) {
    return client.query(statement).bindAll(parameters).fetch().all().stream()
        .map(row -> of(part, properties(row)))
        .toList();
  }

  /** Stores things as they are now, whether they are new or not. */
  @SafeVarargs
  public final <T> void put(String event, Part<T> part, T... things) {
    put(event, part, List.of(things));
  }

  public <T> void put(String event, Part<T> part, Collection<T> things) {
    var rows = things.stream().map(each -> row(event, part, each)).toList();
    client.query(PUT).bind(rows).to("rows").run();
  }

  public void remove(String event, Part<?> part, Collection<String> keys) {
    client
        .query(REMOVE)
        .bindAll(Map.of("event", event, "part", part.name(), "keys", List.copyOf(keys)))
        .run();
  }

  /** Removes all that an event consists of. */
  void removeAll(String event) {
    client.query(REMOVE_ALL).bind(event).to("event").run();
  }

  /** Stores what became of the things of a kind. */
  <T> void change(String event, Part<T> part, List<T> before, List<T> after) {
    if (before.equals(after)) {
      return;
    }
    var keys = after.stream().map(part.key()).collect(toSet());
    var gone = before.stream().map(part.key()).filter(key -> !keys.contains(key)).toList();
    var known = Set.copyOf(before);
    remove(event, part, gone);
    put(event, part, after.stream().filter(each -> !known.contains(each)).toList());
  }

  private Found read(String event, Collection<? extends Part<?>> parts, String prefix) {
    prepare();
    var names = parts.stream().map(Part::name).toList();
    Map<String, List<Map<String, Object>>> things = new HashMap<>();
    client
        .query(READ)
        .bindAll(Map.of("parts", names, "event", event, "prefix", prefix))
        .fetch()
        .all()
        .forEach(
            row ->
                things
                    .computeIfAbsent(String.valueOf(row.get("part")), _ -> new ArrayList<>())
                    .add(properties(row)));
    return new Found(things);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> row) {
    return (Map<String, Object>) requireNonNull(row.get("thing"));
  }

  private static <T> T of(Part<T> part, Map<String, Object> properties) {
    Map<String, Object> values = new HashMap<>();
    properties.forEach(
        (name, value) -> {
          if (name.endsWith(NESTED)) {
            values.put(
                name.substring(0, name.length() - NESTED.length()),
                JSON.readTree(String.valueOf(value)));
          } else {
            values.put(name, value);
          }
        });
    return JSON.convertValue(values, part.type());
  }

  private static boolean isNested(List<?> values) {
    return values.stream().anyMatch(each -> each instanceof Map || each instanceof List);
  }

  private static <T> Map<String, @Nullable Object> row(String event, Part<T> part, T thing) {
    Map<String, @Nullable Object> row = JSON.convertValue(thing, PROPERTIES);
    for (var name : List.copyOf(row.keySet())) {
      if (row.get(name) instanceof Map || row.get(name) instanceof List<?> l && isNested(l)) {
        row.put(name + NESTED, JSON.writeValueAsString(row.remove(name)));
      }
    }
    row.put("event", event);
    row.put("part", part.name());
    row.put("key", part.key().apply(thing));
    return row;
  }
}
