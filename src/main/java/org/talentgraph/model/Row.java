package org.talentgraph.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** A node or an edge as it was read; its values have the keys of the selection. */
public final class Row {

  /** Under which a field answered by Java finds what it requires; no GraphQL name has a colon. */
  public static final String REQUIRED = ":";

  /** What has several rows, such as a page. */
  public interface Many {
    List<Row> rows();

    @Nullable Object get(String key);
  }

  private final Map<String, Integer> places;
  private final @Nullable Object[] values;
  private final @Nullable String type;
  private final boolean open;

  /**
   * @param places where the values stand, by their keys
   * @param type the type of the node, where only its labels tell it
   * @param open whether an imprecise date leaves its validity open
   */
  public Row(
      Map<String, Integer> places, @Nullable Object[] values, @Nullable String type, boolean open) {
    this.places = places;
    this.values = values;
    this.type = type;
    this.open = open;
  }

  /** A row of values by their keys: of lists of rows and of texts in both languages, too. */
  public static Row of(Map<String, ?> values) {
    Map<String, Integer> places = new HashMap<>();
    var row = new @Nullable Object[values.size()];
    values.forEach(
        (key, value) -> {
          row[places.size()] = value;
          places.put(key, places.size());
        });
    return new Row(places, row, null, false);
  }

  /** Null, too, where the selection has no such key. */
  public @Nullable Object get(String key) {
    var place = places.get(key);
    return place == null ? null : values[place];
  }

  /** What a field answered by Java requires of this record. */
  public Row required(String field) {
    return (Row) requireNonNull(get(REQUIRED + field), field);
  }

  /**
   * The type of a node that was read as one of an interface or a union.
   *
   * @throws NullPointerException if the selection tells the type already
   */
  public String type() {
    return requireNonNull(type);
  }

  public boolean isOpen() {
    return open;
  }

  public boolean has(String key) {
    return get(key) != null;
  }

  public String id() {
    return string("id");
  }

  /**
   * @throws NullPointerException if there is no value
   */
  public String string(String key) {
    return requireNonNull(stringOrNull(key), key);
  }

  public @Nullable String stringOrNull(String key) {
    return key.equals("__typename") ? type : (String) get(key);
  }

  /** False, too, where there is no value. */
  public boolean isTrue(String key) {
    return Boolean.TRUE.equals(get(key));
  }

  public @Nullable Integer integer(String key) {
    return get(key) instanceof Number number ? Math.toIntExact(number.longValue()) : null;
  }

  public @Nullable Double decimal(String key) {
    return get(key) instanceof Number number ? number.doubleValue() : null;
  }

  /** How many rows a connection has, of which a page and its {@code totalCount} was asked for. */
  public long totalCount(String connection) {
    var page = (Many) requireNonNull(get(connection), connection);
    return ((Number) requireNonNull(page.get("totalCount"))).longValue();
  }

  public @Nullable LocalDate date(String key) {
    return (LocalDate) get(key);
  }

  /** The elements of a list of texts; none where there is no value. */
  @SuppressWarnings("unchecked")
  public List<String> strings(String key) {
    return get(key) instanceof List<?> list ? (List<String>) list : List.of();
  }

  /**
   * A text for which the selection names no language, in both languages. Where one is missing, the
   * other stands in its place; where both are, the id of the record.
   */
  public Text text(String key) {
    var text = textOrNull(key);
    return text == null ? new Text(id(), id()) : text;
  }

  public @Nullable Text textOrNull(String key) {
    return (Text) get(key);
  }

  /** The node at the other end of a relationship, or of an edge. */
  public @Nullable Row row(String key) {
    return (Row) get(key);
  }

  /** The nodes of a list, or the edges of a connection. */
  @SuppressWarnings("unchecked")
  public List<Row> rows(String key) {
    return switch (get(key)) {
      case List<?> list -> (List<Row>) list;
      case Many many -> many.rows();
      case null -> List.of();
      default -> throw new IllegalArgumentException(key + " is no list");
    };
  }

  /** The nodes of a list, or the edges of a connection, each turned into something. */
  public <T> List<T> rows(String key, Function<Row, T> each) {
    return rows(key).stream().map(each).toList();
  }
}
