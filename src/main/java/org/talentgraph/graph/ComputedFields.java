package org.talentgraph.graph;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLOutputType;
import graphql.schema.PropertyDataFetcherHelper;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Language;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** Reads the fields of what Java answered: the nodes it refers to, and its bilingual texts. */
final class ComputedFields {

  private ComputedFields() {}

  /** The nodes that a component refers to, as {@link ReferenceReads} has read them. */
  static @Nullable Object nodes(DataFetchingEnvironment environment) {
    var place = environment.getExecutionStepInfo().getPath().getKeysOnly();
    return each(
        component(environment),
        reference -> {
          ReferencedNodes read = Objects.requireNonNull(environment.getLocalContext());
          return read.node(place, (Reference) reference);
        });
  }

  static @Nullable Object texts(DataFetchingEnvironment environment) {
    var language = Language.of(environment);
    return each(component(environment), text -> ((Text) text).in(language));
  }

  static @Nullable Object component(DataFetchingEnvironment environment) {
    GraphQLOutputType type = environment.getFieldType();
    return PropertyDataFetcherHelper.getPropertyValue(
        environment.getFieldDefinition().getName(), environment.getSource(), type);
  }

  private static @Nullable Object each(
      @Nullable Object component, Function<Object, @Nullable Object> value) {
    return switch (component) {
      case null -> null;
      case Collection<?> values -> values.stream().map(value).toList();
      default -> value.apply(component);
    };
  }
}
