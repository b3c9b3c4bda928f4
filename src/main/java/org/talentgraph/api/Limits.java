package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.DOCUMENT_TOO_LARGE;
import static org.talentgraph.language.ErrorCode.TOO_DEEP;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.talentgraph.database.CostlyTurns;
import org.talentgraph.database.Work;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.graph.OperationPlans;
import org.talentgraph.plan.Cost;

/**
 * Refuses an operation that asks for too much before anything of it runs, so that no statement is
 * sent.
 */
@Component
@Order(0) // before callers are told what they may not do
class Limits extends SimplePerformantInstrumentation {

  /** So many refusals of one operation are told at once. */
  private static final int TOLD = 10;

  private final LimitProperties limits;
  private final Prices prices;
  private final CostlyTurns turns;

  @Autowired
  Limits(LimitProperties limits, OperationPlans plans) {
    this(limits, plans::price);
  }

  Limits(LimitProperties limits, Prices prices) {
    this.limits = limits;
    this.prices = prices;
    this.turns = new CostlyTurns(limits.costlyStatements(), limits.costlyWait());
  }

  /** Prices the root fields of an operation. */
  @FunctionalInterface
  interface Prices {
    List<Cost> of(
        ExecutableNormalizedOperation operation,
        GraphQLSchema schema,
        GraphQLContext context,
        Locale locale);
  }

  @Override
  public InstrumentationContext<Document> beginParse(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    return SimpleInstrumentationContext.whenCompleted(
        (document, failure) -> {
          if (failure instanceof ParseCancelledException
              || failure instanceof ParseCancelledTooDeepException
              || failure instanceof ParseCancelledTooManyCharsException) {
            var location = ((InvalidSyntaxException) failure).getLocation();
            var locale = parameters.getExecutionInput().getLocale();
            var why = QueryErrors.parsing(String.valueOf(failure.getMessage()), locale);
            throw refused(
                locale,
                location,
                new Explanation(
                    DOCUMENT_TOO_LARGE,
                    "The document is too large to be read. Send it in parts. " + why.english(),
                    "文档过大，无法读取。请分成几次发送。" + why.chinese()));
          }
        });
  }

  /** Before the validation, which follows every fragment wherever it is spread. */
  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables document,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    var fields = new SelectedFields(document.getDocument());
    var count = fields.count();
    if (count > limits.fields()) {
      var root = fields.largest();
      throw refused(
          parameters.getExecutionInput().getLocale(),
          root.map(Field::getSourceLocation).orElse(null),
          SelectedFields.tooMany(
              root.map(Field::getResultKey).orElse("query"), count, limits.fields()));
    }
    return document;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    var context = parameters.getExecutionContext();
    var operation = operation(context);
    var refusals = refusals(context, operation);
    if (!refusals.isEmpty()) {
      throw new AbortExecutionException(refusals);
    }
    var graph = context.getGraphQLContext();
    var estimate =
        new Estimate(
            prices.of(operation, context.getGraphQLSchema(), graph, context.getLocale()),
            limits.nodes());
    graph.put(Estimate.class, estimate);
    if (estimate.isTooMuch()) {
      throw tooMuch(context, operation, estimate);
    }
    refuseRepeated(context, operation);
    if (Estimate.Only.is(graph)) {
      throw new AbortExecutionException("Only the estimate was asked for");
    }
    if (estimate.nodes() > limits.costly()) {
      Work.of(graph).costly(turns);
    }
    return null;
  }

  private void refuseRepeated(ExecutionContext context, ExecutableNormalizedOperation operation) {
    var repeated = new RepeatedFields(operation, limits.repeats());
    var field = repeated.first();
    if (field.isPresent()) {
      var refusal = error(context, operation, field.get(), repeated.refusal(field.get()));
      throw new AbortExecutionException(List.of(refusal));
    }
  }

  private List<GraphQLError> refusals(
      ExecutionContext context, ExecutableNormalizedOperation operation) {
    var fields = operation.getTopLevelFields().stream().flatMap(Limits::withAllBelow).toList();
    var pages = new PageRules(limits, context.getGraphQLSchema());
    var inputs = new InputRules(limits, context.getGraphQLSchema());
    Stream<Refusal> all =
        Stream.of(
                fields.stream()
                    .flatMap(
                        field ->
                            pages
                                .refusal(field)
                                .or(() -> inputs.refusal(field))
                                .map(reason -> new Refusal(field, reason))
                                .stream()),
                inputs
                    .mostConditions(fields)
                    .map(most -> new Refusal(most, inputs.tooManyConditions(most, fields)))
                    .stream(),
                fields.stream()
                    .max(Comparator.comparingInt(ExecutableNormalizedField::getLevel))
                    .filter(deepest -> deepest.getLevel() > limits.depth())
                    .map(deepest -> new Refusal(deepest, tooDeep(deepest)))
                    .stream())
            .flatMap(each -> each);
    return all.limit(TOLD)
        .map(each -> error(context, operation, each.field(), each.reason()))
        .toList();
  }

  /** Why a field is not answered. */
  private record Refusal(ExecutableNormalizedField field, Explanation reason) {}

  private static AbortExecutionException tooMuch(
      ExecutionContext context, ExecutableNormalizedOperation operation, Estimate estimate) {
    var path = estimate.largest().path();
    return operation.getTopLevelFields().stream()
        .flatMap(Limits::withAllBelow)
        .filter(field -> PageRules.path(field).equals(path))
        .findFirst()
        .map(
            field ->
                new AbortExecutionException(
                    List.of(error(context, operation, field, estimate.refusal()))))
        .orElseGet(() -> refused(context.getLocale(), null, estimate.refusal()));
  }

  private static Stream<ExecutableNormalizedField> withAllBelow(ExecutableNormalizedField field) {
    return field.getFieldName().startsWith("__")
        ? Stream.of()
        : Stream.concat(
            Stream.of(field), field.getChildren().stream().flatMap(Limits::withAllBelow));
  }

  private ExecutableNormalizedOperation operation(ExecutionContext context) {
    try {
      return context.getNormalizedQueryTree().get();
    } catch (AbortExecutionException e) {
      // so many only when interfaces are read as each of their types
      throw refused(
          context.getLocale(),
          null,
          SelectedFields.tooMany("query", SelectedFields.MANY, limits.fields()));
    }
  }

  private Explanation tooDeep(ExecutableNormalizedField field) {
    return new Explanation(
        TOO_DEEP,
        ("%s is %d levels deep, and at most %d are allowed; every field counts, the root field"
                + " as 1. Select less deeply, and read the rest by node(id) in another request.")
            .formatted(PageRules.path(field), field.getLevel(), limits.depth()),
        ("%s 深 %d 层，而最多允许 %d 层；每个字段算一层，根字段为第 1 层。" + "请减少嵌套，其余内容用 node(id) 另行查询。")
            .formatted(PageRules.path(field), field.getLevel(), limits.depth()));
  }

  private static GraphQLError error(
      ExecutionContext context,
      ExecutableNormalizedOperation operation,
      ExecutableNormalizedField field,
      Explanation refusal) {
    var location = operation.getMergedField(field).getSingleField().getSourceLocation();
    var place =
        refusal.coordinate() == null
            ? refusal.at(Coordinates.of(field, context.getGraphQLSchema()))
            : refusal;
    return place.error(context.getLocale()).location(location).build();
  }

  private static AbortExecutionException refused(
      Locale locale, @Nullable SourceLocation location, Explanation refusal) {
    return new AbortExecutionException(List.of(refusal.error(locale).location(location).build()));
  }
}
