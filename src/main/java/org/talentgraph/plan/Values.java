package org.talentgraph.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.DatedId;
import org.talentgraph.model.View;

/** The values of one request, numbered in the order in which its plan takes them. */
public final class Values {

  private final View view;
  private final List<@Nullable Object> values = new ArrayList<>();

  /**
   * @param view what the request sees
   */
  public Values(View view) {
    this.view = view;
  }

  Optional<AsOf> day() {
    return view.day();
  }

  boolean documentedOnly() {
    return view.documentedOnly();
  }

  LocalDate today() {
    return view.today();
  }

  Value add(@Nullable Object value) {
    values.add(stored(value));
    return new Value(values.size() - 1);
  }

  /** As the graph stores it: it has no decimal numbers. */
  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case BigDecimal whole when whole.stripTrailingZeros().scale() <= 0 -> whole.longValue();
      case BigDecimal decimal -> decimal.doubleValue();
      case List<?> list -> list.stream().map(Values::stored).toList();
      case null, default -> value;
    };
  }

  public @Nullable Object get(Value value) {
    return values.get(value.number());
  }

  /** An id as a caller gets it: with the day as of which its record is read. */
  public String dated(String id) {
    return view.day().map(day -> new DatedId(id, day.date()).toString()).orElse(id);
  }

  /** The parameters of a statement: all values, and the day of the view. */
  public Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    view.day().ifPresent(day -> parameters.put(AsOf.PARAMETER, day.parameter()));
    for (var number = 0; number < values.size(); number++) {
      parameters.put(new Value(number).parameter(), values.get(number));
    }
    return parameters;
  }
}
