package org.talentgraph.graph;

import graphql.GraphQLContext;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.talentgraph.compiler.Page;
import org.talentgraph.model.Tally;

/** The totals of an answer in which made-up records are counted. */
final class SyntheticTotals {

  private final Queue<Total> totals = new ConcurrentLinkedQueue<>();

  /** A total in its place, and how many of it are made up. */
  private record Total(ResultPath path, Object total, long synthetic) {

    Map<String, Object> told() {
      return Map.of("path", path.toList(), "totalCount", total, "synthetic", synthetic);
    }
  }

  static SyntheticTotals of(GraphQLContext context) {
    return context.computeIfAbsent(SyntheticTotals.class, _ -> new SyntheticTotals());
  }

  /** What stands under a key of a page; a total is noted. */
  static @Nullable Object noted(Page page, String key, DataFetchingEnvironment environment) {
    var value = page.get(key);
    if (value != null && page.countsSynthetic(key)) {
      var path = environment.getExecutionStepInfo().getPath();
      of(environment.getGraphQlContext()).totals.add(new Total(path, value, page.synthetic()));
    }
    return value;
  }

  /** The number of a tally; it is noted where some of it is made up. */
  static @Nullable Object counted(DataFetchingEnvironment environment) {
    var tally = (Tally) ComputedFields.component(environment);
    if (tally == null) {
      return null;
    }
    if (tally.madeUp() > 0) {
      var path = environment.getExecutionStepInfo().getPath();
      of(environment.getGraphQlContext())
          .totals
          .add(new Total(path, tally.number(), tally.madeUp()));
    }
    return tally.number();
  }

  /** Those that were not told yet: the answers of a subscription share one context. */
  List<Map<String, Object>> told() {
    List<Map<String, Object>> told = new ArrayList<>();
    for (var total = totals.poll(); total != null; total = totals.poll()) {
      told.add(total.told());
    }
    return told;
  }
}
