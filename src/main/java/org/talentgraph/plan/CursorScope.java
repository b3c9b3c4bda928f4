package org.talentgraph.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.language.Language;
import org.talentgraph.language.Text;
import org.talentgraph.model.AsOf;

/**
 * What a cursor is bound to: the field it was given for, with its filter and other arguments, its
 * order, the language of the order, and the day of the list.
 */
public record CursorScope(
    Object field,
    Map<String, Object> arguments,
    Object order,
    Language language,
    Optional<AsOf> day) {

  /** What another list differs by, in the order of the components. */
  private static final List<Text> DIFFERENCES =
      List.of(
          new Text("another field", "另一字段"),
          new Text("another filter or other arguments", "另外的筛选或参数"),
          new Text("another order (orderBy)", "另一排序（orderBy）"),
          new Text("another language, which orders texts otherwise", "另一语言（文本排序随之不同）"),
          new Text("another day (asOf)", "另一日期（asOf）"));

  /** So many bytes of a cursor tell what it is bound to, two for each component. */
  static final int MARKS = 2 * DIFFERENCES.size();

  private static final String ORDER = "orderBy";

  private static final Set<String> OF_THE_PAGE =
      Set.of("first", "last", "after", "before", ORDER, AsOf.PARAMETER);

  public static CursorScope of(
      Object field, Map<String, Object> arguments, Language language, Optional<AsOf> day) {
    var sorted = new TreeMap<String, Object>();
    arguments.forEach(
        (name, value) -> {
          if (value != null && !OF_THE_PAGE.contains(name)) {
            sorted.put(name, sorted(value));
          }
        });
    var order = arguments.get(ORDER);
    return new CursorScope(field, sorted, order == null ? "" : sorted(order), language, day);
  }

  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, Object>();
        map.forEach(
            (key, each) -> {
              if (each != null) {
                sorted.put(String.valueOf(key), sorted(each));
              }
            });
        yield sorted;
      }
      case List<?> list -> list.stream().map(CursorScope::sorted).toList();
      default -> value;
    };
  }

  /** Two bytes of each component: enough to say in what another scope differs. */
  byte[] marks() {
    var marks = new byte[MARKS];
    var hashes =
        Stream.of(field, arguments, order, language, day)
            .mapToInt(part -> part.toString().hashCode())
            .toArray();
    for (var i = 0; i < hashes.length; i++) {
      marks[2 * i] = (byte) (hashes[i] ^ hashes[i] >>> 16);
      marks[2 * i + 1] = (byte) (hashes[i] >>> 8 ^ hashes[i] >>> 24);
    }
    return marks;
  }

  /** In what a scope with other marks differs from this one. */
  List<Text> differences(byte[] others) {
    var own = marks();
    return IntStream.range(0, DIFFERENCES.size())
        .filter(i -> !Arrays.equals(own, 2 * i, 2 * i + 2, others, 2 * i, 2 * i + 2))
        .mapToObj(DIFFERENCES::get)
        .toList();
  }
}
