package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.BAD_FACETS;
import static org.talentgraph.language.ErrorCode.BAD_PAGE;
import static org.talentgraph.language.ErrorCode.PAGE_TOO_LARGE;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.Text;

/** The rules for the arguments of connections, of facets and of lists by id. */
final class PageRules {

  private final LimitProperties limits;
  private final GraphQLSchema schema;

  PageRules(LimitProperties limits, GraphQLSchema schema) {
    this.limits = limits;
    this.schema = schema;
  }

  Optional<Explanation> refusal(ExecutableNormalizedField field) {
    if (isConnection(field)) {
      return connection(field);
    }
    if (field.getFieldName().equals("facets")) {
      return facets(field);
    }
    return field.getResolvedArguments().get("ids") instanceof Collection<?> ids
        ? tooLarge(field, "ids", ids.size())
        : Optional.empty();
  }

  boolean isConnection(ExecutableNormalizedField field) {
    return typeName(field).endsWith("Connection");
  }

  String typeName(ExecutableNormalizedField field) {
    return GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName();
  }

  /** The response keys from the root to a field. */
  static String path(ExecutableNormalizedField field) {
    return String.join(".", field.getListOfResultKeys());
  }

  private Optional<Explanation> connection(ExecutableNormalizedField field) {
    if (integer(field, "first") != null && integer(field, "last") != null) {
      return Optional.of(
          new Explanation(
              BAD_PAGE,
              "%s: first and last exclude each other. Give first to read forwards, or last to read backwards."
                  .formatted(path(field)),
              "%s：first 与 last 不能同时使用。向后翻页用 first，向前翻页用 last。".formatted(path(field))));
    }
    return size(field, "first", 0).or(() -> size(field, "last", 0));
  }

  private String coordinate(ExecutableNormalizedField field, String argument) {
    return Coordinates.of(field, schema, argument);
  }

  private Optional<Explanation> facets(ExecutableNormalizedField field) {
    var keys = field.getResolvedArguments().get("by") instanceof Collection<?> by ? by.size() : 1;
    if (keys < 1 || keys > limits.facetKeys()) {
      return Optional.of(
          new Explanation(
                  BAD_FACETS,
                  "%s: by has %d keys. Group by 1 to %d keys; for more, ask for facets once more under an alias."
                      .formatted(path(field), keys, limits.facetKeys()),
                  "%s：by 有 %d 个键。请按 1 至 %d 个键分组；如需更多，请用别名再查一次 facets。"
                      .formatted(path(field), keys, limits.facetKeys()))
              .at(coordinate(field, "by")));
    }
    return size(field, "first", 1);
  }

  private Optional<Explanation> size(ExecutableNormalizedField field, String argument, int least) {
    var size = integer(field, argument);
    if (size == null || size >= least) {
      return size == null ? Optional.empty() : tooLarge(field, argument, size);
    }
    return Optional.of(
        new Explanation(
                BAD_PAGE,
                "%s: %s is %d. Give a number from %d to %d."
                    .formatted(path(field), argument, size, least, limits.page()),
                "%s：%s 为 %d。请给出 %d 至 %d 之间的数。"
                    .formatted(path(field), argument, size, least, limits.page()))
            .at(coordinate(field, argument)));
  }

  private Optional<Explanation> tooLarge(
      ExecutableNormalizedField field, String argument, int size) {
    if (size <= limits.page()) {
      return Optional.empty();
    }
    var number = argument.equals("ids") ? "has %d values" : "is %d";
    var onward = onward(field, argument);
    return Optional.of(
        new Explanation(
                PAGE_TOO_LARGE,
                "%s: %s %s, and at most %d are answered at once. %s"
                    .formatted(
                        path(field),
                        argument,
                        number.formatted(size),
                        limits.page(),
                        onward.english()),
                "%s：%s 为 %d，而一次最多返回 %d 条。%s"
                    .formatted(path(field), argument, size, limits.page(), onward.chinese()))
            .at(coordinate(field, argument)));
  }

  private Text onward(ExecutableNormalizedField field, String argument) {
    return switch (argument) {
      case "ids" -> new Text("Send the ids in several requests.", "请分多次请求发送这些 id。");
      case "last" ->
          new Text(
              "Ask for a smaller page and read on with before and pageInfo.startCursor.",
              "请取较小的页，再用 before 和 pageInfo.startCursor 继续读取。");
      default ->
          isConnection(field)
              ? new Text(
                  "Ask for a smaller page and read on with after and pageInfo.endCursor.",
                  "请取较小的页，再用 after 和 pageInfo.endCursor 继续读取。")
              : new Text(
                  "Ask for fewer groups, or narrow the connection with where.",
                  "请取较少的分组，或用 where 缩小范围。");
    };
  }

  private static @Nullable Integer integer(ExecutableNormalizedField field, String argument) {
    return field.getResolvedArguments().get(argument) instanceof Integer value ? value : null;
  }
}
