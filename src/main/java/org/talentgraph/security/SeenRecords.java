package org.talentgraph.security;

import static java.util.stream.Collectors.toUnmodifiableMap;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Sight;
import org.talentgraph.model.Visibility;

/** Tells each operation, before it is planned, what its caller sees by {@code @visible}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SeenRecords extends SimplePerformantInstrumentation {

  private final Map<String, List<Sight>> sights;

  SeenRecords(GraphModel model) {
    this.sights = model.sights();
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    parameters
        .getExecutionContext()
        .getGraphQLContext()
        .computeIfAbsent(Visibility.class, _ -> of(Caller.current()));
    return null;
  }

  /** What a caller sees. */
  public Visibility of(Caller caller) {
    var seen =
        sights.entrySet().stream()
            .filter(each -> !isWhole(each.getValue(), caller))
            .collect(toUnmodifiableMap(Map.Entry::getKey, each -> wheres(each.getValue(), caller)));
    return seen.isEmpty() ? Visibility.EVERYTHING : new Seen(seen, this);
  }

  private static boolean isWhole(List<Sight> sights, Caller caller) {
    return sights.stream()
        .anyMatch(each -> each.where().isEmpty() && each.roles().contains(caller.role().name()));
  }

  private static List<Map<String, Object>> wheres(List<Sight> sights, Caller caller) {
    return sights.stream()
        .filter(each -> each.roles().contains(caller.role().name()))
        .map(each -> each.where(caller.role().name(), caller.name(), caller.institutions()))
        .toList();
  }

  /**
   * What is seen of some types and fields; of all others everything.
   *
   * @param wheres by the names of types and fields, what a record meets one of; nothing where no
   *     record is seen
   */
  private record Seen(Map<String, List<Map<String, Object>>> wheres, SeenRecords rules)
      implements Visibility {

    @Override
    public boolean shows(String type) {
      return wheres.get(type) == null || !wheres.get(type).isEmpty();
    }

    @Override
    public boolean shows(String type, String field) {
      return shows(type + "." + field);
    }

    @Override
    public Map<String, Object> records(String type) {
      var some = wheres.getOrDefault(type, List.of());
      return some.isEmpty() ? Map.of() : Map.of("or", some);
    }

    @Override
    public boolean hidesLittle() {
      return true;
    }

    @Override
    public Visibility shared() {
      return rules.of(Caller.GUEST);
    }
  }
}
