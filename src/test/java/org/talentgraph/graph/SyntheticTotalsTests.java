package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentgraph.compiler.Page;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.Predicate;

/** Each answer of a subscription tells its own totals, though all share one context. */
class SyntheticTotalsTests {

  private static final String KEY = "totalCount";

  private final GraphQLContext context = GraphQLContext.newContext().build();

  private DataFetchingEnvironment at(String path) {
    return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
        .graphQLContext(context)
        .executionStepInfo(
            ExecutionStepInfo.newExecutionStepInfo()
                .type(Scalars.GraphQLInt)
                .path(ResultPath.parse(path))
                .build())
        .build();
  }

  private static Page page(long total, long synthetic) {
    var plan =
        new ConnectionPlan(
            new GraphField.Match("experts", "Expert", Cardinality.LIST),
            new ConnectionPlan.Rows(
                new ConnectionPlan.Every("Expert"), Predicate.ALWAYS, List.of(), Predicate.ALWAYS),
            List.of(),
            null,
            List.of(new ConnectionPlan.Total(KEY, true)));
    return new Page(plan, Map.of(KEY, total), List.of(), false, false, synthetic, null);
  }

  @Test
  void aTotalIsToldOnce() {
    SyntheticTotals.noted(page(3, 2), KEY, at("/one/totalCount"));
    SyntheticTotals.noted(page(5, 0), KEY, at("/real/totalCount"));
    assertThat(SyntheticTotals.of(context).told())
        .containsExactly(Map.of("path", List.of("one", KEY), "totalCount", 3L, "synthetic", 2L));

    SyntheticTotals.noted(page(4, 2), KEY, at("/one/totalCount"));
    assertThat(SyntheticTotals.of(context).told())
        .containsExactly(Map.of("path", List.of("one", KEY), "totalCount", 4L, "synthetic", 2L));
    assertThat(SyntheticTotals.of(context).told()).isEmpty();
  }
}
