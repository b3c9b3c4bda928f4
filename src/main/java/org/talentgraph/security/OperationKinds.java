package org.talentgraph.security;

import static java.util.stream.Collectors.toCollection;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.talentgraph.model.GraphModel;

/**
 * The kinds of record that an operation is about: those of the fields that it selects, and those of
 * the records that the arguments of a mutation hold or name.
 */
record OperationKinds(GraphModel model, GraphQLSchema schema) {

  Set<String> of(ExecutableNormalizedOperation operation) {
    return operation.getTopLevelFields().stream()
        .flatMap(field -> Stream.concat(selected(field), named(operation, field)))
        .collect(toCollection(TreeSet::new));
  }

  private Stream<String> selected(ExecutableNormalizedField field) {
    return Stream.concat(kind(field), field.getChildren().stream().flatMap(this::selected));
  }

  private Stream<String> kind(ExecutableNormalizedField field) {
    return field.hasChildren()
        ? known(((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType(schema))).getName())
        : Stream.of();
  }

  private Stream<String> named(
      ExecutableNormalizedOperation operation, ExecutableNormalizedField field) {
    return switch (operation.getOperation()) {
      case MUTATION -> named(field.getResolvedArguments());
      case QUERY, SUBSCRIPTION -> Stream.of();
    };
  }

  private Stream<String> named(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(
                  each ->
                      Stream.concat(
                          known(StringUtils.capitalize(String.valueOf(each.getKey()))),
                          named(each.getValue())));
      case Collection<?> list -> list.stream().flatMap(this::named);
      case String id when id.indexOf(':') > 0 -> known(type(id.substring(0, id.indexOf(':'))));
      case null, default -> Stream.of();
    };
  }

  /** The type of ids that begin so: {@code offshore-base} is that of {@code OffshoreBase}. */
  private static String type(String kind) {
    return Arrays.stream(kind.split("-"))
        .map(StringUtils::capitalize)
        .collect(Collectors.joining());
  }

  private Stream<String> known(String name) {
    return model.findType(name).isPresent() ? Stream.of(name) : Stream.of();
  }
}
