package org.talentgraph.model;

import graphql.GraphQLContext;
import graphql.execution.RawVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/**
 * The day as of which a root field and all below it are read: the one that its argument names, or
 * the one of the ids that it is asked for; without either, that of the operation.
 */
record RootDay(
    String key, @Nullable LocalDate named, List<Argument> arguments, GraphQLContext context) {

  private static final Set<String> IDS = Set.of("id", "ids");

  static RootDay of(DataFetchingEnvironment environment) {
    var root = environment.getExecutionStepInfo();
    while (root.getPath().getLevel() > 1) {
      root = root.getParent();
    }
    return new RootDay(
        root.getResultKey(),
        root.getArgument(AsOf.PARAMETER),
        root.getField().getSingleField().getArguments(),
        environment.getGraphQlContext());
  }

  /**
   * Before anything is executed.
   *
   * @param field the root field as the document has it
   */
  static RootDay of(ExecutableNormalizedField root, Field field, GraphQLContext context) {
    return new RootDay(
        root.getResultKey(),
        (LocalDate) root.getResolvedArguments().get(AsOf.PARAMETER),
        field.getArguments(),
        context);
  }

  Optional<AsOf> find() {
    var days = Stream.concat(Stream.ofNullable(named), ofIds()).distinct().map(AsOf::new).toList();
    if (days.size() > 1) {
      throw twoDays(days);
    }
    return days.isEmpty()
        ? Optional.ofNullable(context.get(AsOf.class))
        : Optional.of(days.getFirst());
  }

  private InvalidRequest twoDays(List<AsOf> days) {
    var first = days.getFirst().date();
    var second = days.get(1).date();
    return new InvalidRequest(
        ErrorCode.TWO_DAYS,
        "%s is asked for as of %s and of %s, by asOf or by an id. Ask for each day by a root field of its own, under an alias."
            .formatted(key, first, second),
        "%s 同时要求 %s 和 %s 两天的数据（由 asOf 或 id 指定）。请为每一天各写一个根字段，并使用别名。".formatted(key, first, second));
  }

  /** Read from the document, since an argument has lost the day when it comes in. */
  private Stream<LocalDate> ofIds() {
    return arguments.stream()
        .filter(argument -> IDS.contains(argument.getName()))
        .map(Argument::getValue)
        .flatMap(this::texts)
        .map(text -> DatedId.of(text).day())
        .filter(Objects::nonNull);
  }

  private Stream<String> texts(@Nullable Value<?> value) {
    return switch (value) {
      case StringValue text -> Stream.ofNullable(text.getValue());
      case ArrayValue list -> list.getValues().stream().flatMap(this::texts);
      case VariableReference variable -> ofVariable(variable.getName());
      case null, default -> Stream.of();
    };
  }

  private Stream<String> ofVariable(String name) {
    RawVariables given = context.get(RawVariables.class);
    if (given != null && given.containsKey(name)) {
      return given(given.get(name));
    }
    return Stream.ofNullable(context.<OperationDefinition>get(OperationDefinition.class))
        .flatMap(operation -> operation.getVariableDefinitions().stream())
        .filter(variable -> variable.getName().equals(name))
        .map(VariableDefinition::getDefaultValue)
        .flatMap(this::texts);
  }

  private static Stream<String> given(@Nullable Object value) {
    return switch (value) {
      case Collection<?> list -> list.stream().flatMap(RootDay::given);
      case String text -> Stream.of(text);
      case null, default -> Stream.of();
    };
  }
}
