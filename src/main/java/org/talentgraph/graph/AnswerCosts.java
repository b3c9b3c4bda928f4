package org.talentgraph.graph;

import static java.util.Comparator.comparingLong;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.compiler.PlannedReads.Prepared;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.plan.Cost;
import org.talentgraph.plan.CostPass;
import org.talentgraph.plan.PageArguments;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;

/**
 * Prices what Java answers, which only the operation shows: the {@code @price} of the field, and
 * the records that its answer may refer to, planned as they will be read.
 */
final class AnswerCosts implements CostPass.Answers {

  private static final String CONNECTION = "Connection";

  /** The argument of a field that answers the same for many: its price is for each of them. */
  private static final String BATCH = "people";

  private final GraphQLSchema schema;
  private final GraphModel model;
  private final PlannedReads reads;
  private final Language language;
  private final View view;
  private final Map<List<String>, List<ExecutableNormalizedField>> answered = new HashMap<>();

  AnswerCosts(
      ExecutableNormalizedField root,
      GraphQLSchema schema,
      GraphModel model,
      PlannedReads reads,
      Language language,
      View view) {
    this.schema = schema;
    this.model = model;
    this.reads = reads;
    this.language = language;
    this.view = view;
    collect(root.getChildren());
  }

  private void collect(List<ExecutableNormalizedField> fields) {
    for (var field : fields) {
      if (isComputed(field)) {
        answered
            .computeIfAbsent(field.getParent().getListOfResultKeys(), _ -> new ArrayList<>())
            .add(field);
      }
      collect(field.getChildren());
    }
  }

  private boolean isComputed(ExecutableNormalizedField field) {
    return field.getObjectTypeNames().stream()
        .flatMap(type -> model.findType(type).stream())
        .anyMatch(type -> type.field(field.getFieldName()) instanceof GraphField.Computed);
  }

  Prepared plan(Reading reading) {
    return reads.prepare(List.of(reading), language, view);
  }

  @Override
  public List<Cost> of(List<String> above, Set<String> types, String field) {
    return answered.getOrDefault(above, List.of()).stream()
        .filter(each -> each.getFieldName().equals(field))
        .filter(each -> !Collections.disjoint(each.getObjectTypeNames(), types))
        .map(this::of)
        .toList();
  }

  /** A field that Java answers, or one below it. */
  Cost of(ExecutableNormalizedField field) {
    var answer = answer(field);
    var price = price(field) * given(field, BATCH).orElse(1);
    return new Cost(
        answer.key(), price + answer.own(), answer.times(), answer.page(), answer.below());
  }

  /** A record is of one type: the highest price counts. */
  private int price(ExecutableNormalizedField field) {
    return field.getObjectTypeNames().stream()
        .mapToInt(type -> model.prices().getOrDefault(type + "." + field.getFieldName(), 0))
        .max()
        .orElse(0);
  }

  private Cost answer(ExecutableNormalizedField field) {
    var size = size(field);
    var key = field.getResultKey();
    var type = typeName(field);
    if (model.findType(type).isPresent()) {
      return new Cost(key, size, size, false, belowRecord(field, type));
    }
    return new Cost(key, 0, size, isConnection(field), below(field));
  }

  /** Where it cannot be planned, it costs nothing, and is refused when its turn comes. */
  private List<Cost> belowRecord(ExecutableNormalizedField field, String type) {
    var selected = Selection.of(field);
    var ids =
        new Selection(
            selected.name(),
            selected.key(),
            Map.of("ids", List.of("")),
            Set.of(),
            selected.children());
    var keys = field.getListOfResultKeys();
    try {
      var plan = plan(new Reading(new GraphField.Referenced(field.getFieldName(), type), ids));
      return new CostPass(model, plan.values(), this)
          .of(plan.plan().roots().getFirst(), keys.subList(0, keys.size() - 1), keys.getLast())
          .below();
    } catch (InvalidRequest e) {
      return List.of();
    }
  }

  private List<Cost> below(ExecutableNormalizedField field) {
    Map<String, List<Cost>> byType = new HashMap<>();
    for (var child : field.getChildren()) {
      if (child.hasChildren() || price(child) > 0) {
        var cost = of(child);
        child
            .getObjectTypeNames()
            .forEach(type -> byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(cost));
      }
    }
    return byType.values().stream().max(comparingLong(Cost::sum)).orElse(List.of());
  }

  private int size(ExecutableNormalizedField field) {
    var arguments = field.getResolvedArguments();
    if (isConnection(field)) {
      return number(arguments)
          .findFirst()
          .or(() -> listSize(field))
          .orElse(PageArguments.DEFAULT_SIZE);
    }
    var list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType(schema)));
    if (!list || isPageOf(field.getParent())) {
      return 1;
    }
    return given(field, "ids")
        .or(() -> given(field, BATCH))
        .or(() -> number(arguments).findFirst())
        .or(() -> listSize(field))
        .orElse(CostPass.LIST);
  }

  /** How many elements an argument has, if it is a list. */
  private static Optional<Integer> given(ExecutableNormalizedField field, String argument) {
    return field.getResolvedArguments().get(argument) instanceof Collection<?> list
        ? Optional.of(list.size())
        : Optional.empty();
  }

  private boolean isPageOf(ExecutableNormalizedField parent) {
    return parent != null && isConnection(parent);
  }

  private static Stream<Integer> number(Map<String, Object> arguments) {
    return Stream.of("last", "first")
        .map(arguments::get)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }

  private Optional<Integer> listSize(ExecutableNormalizedField list) {
    return model.listSize(list.getObjectTypeNames(), list.getFieldName());
  }

  private boolean isConnection(ExecutableNormalizedField field) {
    return typeName(field).endsWith(CONNECTION);
  }

  private String typeName(ExecutableNormalizedField field) {
    return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType(schema))).getName();
  }
}
