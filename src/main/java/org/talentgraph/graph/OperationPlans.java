package org.talentgraph.graph;

import graphql.GraphQLContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.compiler.PlannedReads.Prepared;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.plan.Cost;
import org.talentgraph.plan.CostPass;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;

/**
 * Plans and prices all root fields of an operation before anything of it runs. What is priced is
 * what runs: a root field is then read by the plan that was priced.
 */
@Component
public final class OperationPlans {

  private final GraphModel model;
  private final PlannedReads reads;

  OperationPlans(GraphModel model, PlannedReads reads) {
    this.model = model;
    this.reads = reads;
  }

  /** The plans of an operation, by the keys of its root fields. */
  private record Plans(Map<String, Prepared> byKey) {}

  /** What each root field costs. */
  public List<Cost> price(
      ExecutableNormalizedOperation operation,
      GraphQLSchema schema,
      GraphQLContext context,
      Locale locale) {
    var language = Language.of(locale);
    Map<String, Prepared> plans = new HashMap<>();
    context.put(Plans.class, new Plans(plans));
    return operation.getTopLevelFields().stream()
        .filter(field -> !field.getFieldName().startsWith("__"))
        .map(
            field -> {
              var asked = operation.getMergedField(field).getSingleField();
              return price(
                  field,
                  plans,
                  () -> {
                    var view = View.of(field, asked, context);
                    return new AnswerCosts(field, schema, model, reads, language, view);
                  });
            })
        .toList();
  }

  /** Where it cannot be planned, it costs nothing, and is refused when its turn comes. */
  private Cost price(
      ExecutableNormalizedField field,
      Map<String, Prepared> plans,
      Supplier<AnswerCosts> answersAsked) {
    try {
      var answers = answersAsked.get();
      return root(field)
          .map(root -> read(field, root, plans, answers))
          .orElseGet(() -> answers.of(field));
    } catch (InvalidRequest e) {
      return new Cost(field.getResultKey(), 0, 1, false, List.of());
    }
  }

  /** The plan that was priced for a root field. */
  static Optional<Prepared> find(
      DataFetchingEnvironment environment, Language language, View view) {
    return Optional.<Plans>ofNullable(environment.getGraphQlContext().get(Plans.class))
        .map(plans -> plans.byKey().get(environment.getExecutionStepInfo().getResultKey()))
        .filter(plan -> plan.isFor(language, view));
  }

  private Optional<GraphField> root(ExecutableNormalizedField field) {
    return model
        .findType(field.getObjectTypeNames().iterator().next())
        .map(type -> type.field(field.getFieldName()))
        .filter(root -> !(root instanceof GraphField.Computed));
  }

  private Cost read(
      ExecutableNormalizedField field,
      GraphField root,
      Map<String, Prepared> plans,
      AnswerCosts answers) {
    var key = field.getResultKey();
    var plan = answers.plan(new Reading(root, Selection.of(field)));
    plans.put(key, plan);
    return new CostPass(model, plan.values(), answers)
        .of(plan.plan().roots().getFirst(), List.of(), key);
  }
}
