package org.talentgraph.ingestion;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.References;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.writing.Problem;
import org.talentgraph.writing.RecordTypes;

/**
 * Reads the cells of a row as the properties of a type in the SDL, and notes every cell that does
 * not fit. A date may be written by its distance from the day of the first start, with a period as
 * ISO 8601 has it: {@code today+P3M}, {@code today-P45D}; a number so written is the year of that
 * date.
 */
final class Values {

  private static final String TODAY = "today";

  private static final Pattern SEPARATOR = Pattern.compile("\\|");

  private final RecordTypes types;
  private final GraphModel model;
  private final LocalDate today;
  private final List<Problem> problems;

  /**
   * @param today the day of the first start
   */
  Values(RecordTypes types, GraphModel model, LocalDate today, List<Problem> problems) {
    this.types = types;
    this.model = model;
    this.today = today;
    this.problems = problems;
  }

  /** The columns that rows of this type may have. */
  Set<String> columns(GraphType type) {
    return new TreeSet<>(types.storedBy(type));
  }

  Map<String, @Nullable Object> read(CsvPlace origin, GraphType type, Map<String, String> cells) {
    Map<String, Object> values = new LinkedHashMap<>();
    type.fields(Property.class).forEach(property -> read(origin, property, cells, values));
    type.fields(References.class)
        .map(References::property)
        .filter(cells::containsKey)
        .forEach(
            column ->
                values.put(column, elements(origin.at(column), cells.getOrDefault(column, ""))));
    RecordTypes.complete(type, values)
        .map(property -> property.stored().getFirst())
        .filter(column -> !column.equals("id"))
        .forEach(column -> problems.add(origin.at(column).problem("must have a value")));
    return new LinkedHashMap<>(values);
  }

  private void read(
      CsvPlace origin, Property property, Map<String, String> cells, Map<String, Object> values) {
    for (var column : property.stored()) {
      var cell = cells.get(column);
      if (cell != null) {
        var value =
            property.list()
                ? elements(origin.at(column), cell).stream()
                    .map(each -> value(origin.at(column), property, each))
                    .toList()
                : value(origin.at(column), property, cell);
        values.put(column, value);
      }
    }
  }

  private Object value(CsvPlace origin, Property property, String cell) {
    try {
      return switch (property.type()) {
        case "Int" -> cell.startsWith(TODAY) ? (long) date(cell).getYear() : Integer.parseInt(cell);
        case "Money" -> Long.parseLong(cell);
        case "Float" -> new BigDecimal(cell).doubleValue();
        case "Date" -> date(cell);
        case "Boolean" -> bool(cell);
        case "String", "ID" -> cell;
        default -> constant(property.type(), cell);
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      var expected = model.enums().getOrDefault(property.type(), List.of());
      problems.add(
          origin.problem(
              "'%s' is no %s%s"
                  .formatted(
                      cell, property.type(), expected.isEmpty() ? "" : "; it has " + expected)));
      return cell;
    }
  }

  private LocalDate date(String cell) {
    if (!cell.startsWith(TODAY)) {
      return LocalDate.parse(cell);
    }
    var distance = cell.substring(TODAY.length());
    return distance.isEmpty() ? today : today.plus(Period.parse(distance));
  }

  private static boolean bool(String cell) {
    return switch (cell) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(cell);
    };
  }

  private String constant(String type, String cell) {
    if (!model.enums().getOrDefault(type, List.of()).contains(cell)) {
      throw new IllegalArgumentException(cell);
    }
    return cell;
  }

  private List<String> elements(CsvPlace origin, String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    var elements = List.of(SEPARATOR.split(cell, -1));
    if (elements.contains("") || Set.copyOf(elements).size() < elements.size()) {
      problems.add(
          origin.problem("'%s' has an empty element or the same one twice".formatted(cell)));
    }
    return elements;
  }
}
