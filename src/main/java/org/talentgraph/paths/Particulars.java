package org.talentgraph.paths;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
import org.talentgraph.language.Text;

/**
 * What tells a relationship from another of its type between the same records: a title or a field
 * of study, and years.
 */
record Particulars(@Nullable Text title, @Nullable Text years) {

  static Particulars of(MapAccessor relationship) {
    var title = text(relationship, "title");
    return new Particulars(
        title != null ? title : text(relationship, "field"), years(relationship));
  }

  /** In brackets, after a sentence; nothing where there are none. */
  Text brackets() {
    var all = Stream.of(title, years).filter(Objects::nonNull).toList();
    return all.isEmpty()
        ? new Text("", "")
        : new Text(
            all.stream().map(Text::english).collect(Collectors.joining(", ", " (", ")")),
            all.stream().map(Text::chinese).collect(Collectors.joining("，", "（", "）")));
  }

  private static @Nullable Text text(MapAccessor relationship, String name) {
    var english = relationship.get(name + "En");
    var chinese = relationship.get(name + "Zh");
    if (english.isNull() && chinese.isNull()) {
      return null;
    }
    return new Text(
        (english.isNull() ? chinese : english).asString(),
        (chinese.isNull() ? english : chinese).asString());
  }

  private static @Nullable Text years(MapAccessor relationship) {
    if (!relationship.get("year").isNull()) {
      var year = String.valueOf(relationship.get("year").asInt());
      return new Text(year, year + "年");
    }
    var from = relationship.get("validFrom");
    var to = relationship.get("validTo");
    var first = from.isNull() ? null : year(from.asLocalDate(), relationship, "validPrecision");
    var last =
        to.isNull()
            ? null
            : year(lastDay(to.asLocalDate(), relationship), relationship, "validToPrecision");
    if (first != null && !relationship.get("knownFrom").isNull()) {
      return new Text("not before " + first.english(), "不早于" + first.chinese());
    }
    if (first == null) {
      return last == null ? null : new Text("until " + last.english(), "至" + last.chinese());
    }
    if (last == null) {
      return new Text("since " + first.english(), first.chinese() + "起");
    }
    return first.equals(last)
        ? first
        : new Text(
            first.english() + " to " + last.english(), first.chinese() + "至" + last.chinese());
  }

  /** {@code validTo} is the first day after; of a period, the relationship ended within it. */
  private static LocalDate lastDay(LocalDate to, MapAccessor relationship) {
    return precision(relationship, "validToPrecision").equals("DAY") ? to.minusDays(1) : to;
  }

  private static Text year(LocalDate day, MapAccessor relationship, String precision) {
    var year = String.valueOf(day.getYear());
    return precision(relationship, precision).equals("DECADE")
        ? new Text("the " + year + "s", year + "年代")
        : new Text(year, year + "年");
  }

  private static String precision(MapAccessor relationship, String name) {
    return Stream.of(name, "validPrecision")
        .map(relationship::get)
        .filter(value -> !value.isNull())
        .findFirst()
        .map(value -> value.asString())
        .orElse("DAY");
  }
}
