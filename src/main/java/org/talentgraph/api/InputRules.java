package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.BAD_NUMBER;
import static org.talentgraph.language.ErrorCode.FILTER_TOO_DEEP;
import static org.talentgraph.language.ErrorCode.FILTER_TOO_LARGE;
import static org.talentgraph.language.ErrorCode.INPUT_TOO_LARGE;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.LimitProperties;

/** The rules for the values of arguments: how long, how deep and how many. */
final class InputRules {

  private static final String WHERE = "where";
  private static final String WHERE_EDGE = "whereEdge";
  private static final Set<String> LEVELS = Set.of("and", "or", "not", "some", "all", "none");

  private final LimitProperties limits;
  private final GraphQLSchema schema;

  InputRules(LimitProperties limits, GraphQLSchema schema) {
    this.limits = limits;
    this.schema = schema;
  }

  /**
   * An argument of a field, or a value within it.
   *
   * @param path for example {@code where.name.in}
   */
  private record Place(ExecutableNormalizedField field, String path) {

    Place within(String name) {
      return new Place(field, path + "." + name);
    }

    @Override
    public String toString() {
      return PageRules.path(field) + ": " + path;
    }
  }

  /** What is wrong with the arguments of one field. */
  Optional<Explanation> refusal(ExecutableNormalizedField field) {
    return field.getResolvedArguments().entrySet().stream()
        .flatMap(each -> refusal(new Place(field, each.getKey()), each.getValue()).stream())
        .findFirst()
        .or(() -> tooDeep(field));
  }

  /** The field with the most conditions, if those of all fields together are too many. */
  Optional<ExecutableNormalizedField> mostConditions(List<ExecutableNormalizedField> fields) {
    return fields.stream().mapToInt(InputRules::conditions).sum() <= limits.conditions()
        ? Optional.empty()
        : fields.stream().max(Comparator.comparingInt(InputRules::conditions));
  }

  Explanation tooManyConditions(
      ExecutableNormalizedField most, List<ExecutableNormalizedField> fields) {
    var all = fields.stream().mapToInt(InputRules::conditions).sum();
    return new Explanation(
        FILTER_TOO_LARGE,
        "%s: where and orderBy have %d fields and operators, those of the whole operation %d, and at most %d are allowed. Use in for many values, or send several requests."
            .formatted(PageRules.path(most), conditions(most), all, limits.conditions()),
        "%s：where 和 orderBy 有 %d 个字段和运算符，整个操作共 %d 个，而最多允许 %d 个。多个值请用 in，或分多次请求。"
            .formatted(PageRules.path(most), conditions(most), all, limits.conditions()));
  }

  private static int conditions(ExecutableNormalizedField field) {
    return Stream.of(WHERE, WHERE_EDGE, "orderBy")
        .mapToInt(argument -> conditions(field.getResolvedArguments().get(argument)))
        .sum();
  }

  private static int conditions(@Nullable Object filter) {
    return switch (filter) {
      case Map<?, ?> map when twiceNegated(map) != null -> conditions(twiceNegated(map));
      case Map<?, ?> map ->
          map.size() + map.values().stream().mapToInt(InputRules::conditions).sum();
      case Collection<?> list -> list.stream().mapToInt(InputRules::conditions).sum();
      case null, default -> 0;
    };
  }

  private Optional<Explanation> tooDeep(ExecutableNormalizedField field) {
    return tooDeep(field, WHERE).or(() -> tooDeep(field, WHERE_EDGE));
  }

  private Optional<Explanation> tooDeep(ExecutableNormalizedField field, String argument) {
    var levels = levels(field.getResolvedArguments().get(argument));
    return levels <= limits.filterDepth()
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                    FILTER_TOO_DEEP,
                    "%s: %s is %d levels deep, and at most %d are allowed; and, or, not, some, all, none and a single related record count, a not within a not does not. Ask for less at once, and the rest by ids in another request."
                        .formatted(PageRules.path(field), argument, levels, limits.filterDepth()),
                    "%s：%s 深 %d 层，而最多允许 %d 层；and、or、not、some、all、none 和单个相关记录各算一层，not 之内的 not 不算。请减少嵌套，其余用 id 另行查询。"
                        .formatted(PageRules.path(field), argument, levels, limits.filterDepth()))
                .at(Coordinates.of(field, schema, argument)));
  }

  private static int levels(@Nullable Object filter) {
    return switch (filter) {
      case Map<?, ?> map when twiceNegated(map) != null -> levels(twiceNegated(map));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .mapToInt(each -> level(each.getKey(), each.getValue()) + levels(each.getValue()))
              .max()
              .orElse(0);
      case Collection<?> list -> list.stream().mapToInt(InputRules::levels).max().orElse(0);
      case null, default -> 0;
    };
  }

  /** The operators of a value are no level, and a quantifier is one with the field it is of. */
  private static int level(Object key, @Nullable Object value) {
    return LEVELS.contains(key)
            || (value instanceof Map<?, ?> map
                && !key.equals("node")
                && Collections.disjoint(map.keySet(), LEVELS)
                && map.values().stream().anyMatch(Map.class::isInstance))
        ? 1
        : 0;
  }

  /** What stands within a not within a not, which is as if it stood there alone. */
  private static @Nullable Object twiceNegated(Map<?, ?> filter) {
    return negated(filter) instanceof Map<?, ?> once ? negated(once) : null;
  }

  private static @Nullable Object negated(Map<?, ?> filter) {
    return filter.size() == 1 ? filter.get("not") : null;
  }

  private Optional<Explanation> refusal(Place place, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(
                  each ->
                      refusal(place.within(String.valueOf(each.getKey())), each.getValue())
                          .stream())
              .findFirst();
      case Collection<?> list -> elements(place, list);
      case String text when text.length() > limits.text() ->
          Optional.of(
              tooLarge(
                  place, "a text of %d characters", "%d 个字符的文本", text.length(), limits.text()));
      case Double number when !Double.isFinite(number) -> Optional.of(notFinite(place));
      case null, default -> Optional.empty();
    };
  }

  private Optional<Explanation> elements(Place place, Collection<?> list) {
    var most =
        switch (place.path()) {
          case "records", "people" -> limits.records();
          case String path when path.endsWith(".in") -> limits.values();
          default -> limits.list();
        };
    return list.size() > most
        ? Optional.of(tooLarge(place, "a list of %d values", "%d 个值的列表", list.size(), most))
        : list.stream()
            .filter(Objects::nonNull)
            .flatMap(each -> refusal(place, each).stream())
            .findFirst();
  }

  private Explanation tooLarge(Place place, String english, String chinese, int size, int most) {
    return new Explanation(
            INPUT_TOO_LARGE,
            "%s is %s, and at most %d are allowed. Send less, or in several requests."
                .formatted(place, english.formatted(size), most),
            "%s 为%s，而最多允许 %d 个。请减少内容，或分多次请求。".formatted(place, chinese.formatted(size), most))
        .at(Coordinates.of(place.field(), schema, place.path()));
  }

  private Explanation notFinite(Place place) {
    return new Explanation(
            BAD_NUMBER,
            "%s is too large for a number. Give a finite number, up to 1.7E308 in size."
                .formatted(place),
            "%s 超出数的范围。请给出有限的数，绝对值不超过 1.7E308。".formatted(place))
        .at(Coordinates.of(place.field(), schema, place.path()));
  }
}
