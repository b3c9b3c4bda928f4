package org.talentgraph.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a record that was read as of a day, such as {@code catalogue:beijing@2022-01-01}: a
 * cache that keys by ids keeps the record of that day apart from the record of today.
 *
 * @param key the id of the record itself
 * @param day null where the id names none
 */
public record DatedId(String key, @Nullable LocalDate day) {

  private static final Pattern DATED = Pattern.compile("(.+)@(\\d{4}-\\d{2}-\\d{2})");

  public static DatedId of(String id) {
    var dated = DATED.matcher(id);
    return dated.matches()
        ? day(dated.group(2))
            .map(day -> new DatedId(dated.group(1), day))
            .orElseGet(() -> new DatedId(id, null))
        : new DatedId(id, null);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // no day of the calendar, so no id of ours
    }
  }

  @Override
  public String toString() {
    return day == null ? key : key + "@" + day;
  }
}
