package org.talentgraph.comparison;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.cases.UnknownIds;
import org.talentgraph.comparison.PolicyComparison.Jurisdiction;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.View;

/** Compares the rules of places, topic by topic. */
@Controller
class PolicyComparisons {

  /** So many places are compared at once. */
  private static final int PLACES = 20;

  private final ComparedRules rules;

  PolicyComparisons(ComparedRules rules) {
    this.rules = rules;
  }

  @QueryMapping
  PolicyComparison policyComparison(
      @Argument @Nullable List<String> topics,
      @Argument List<String> jurisdictions,
      @Argument @Nullable LocalDate on,
      DataFetchingEnvironment environment) {
    var named = jurisdictions.stream().distinct().toList();
    if (named.isEmpty() || named.size() > PLACES) {
      throw number(named.size());
    }
    var view = View.of(environment);
    var asked = topics == null ? null : topics.stream().distinct().toList();
    var found = rules.find(asked, named, view);
    var places =
        named.stream()
            .flatMap(id -> found.jurisdictions().stream().filter(each -> each.id().equals(id)))
            .toList();
    var wanted = asked == null ? found.topics() : asked;
    UnknownIds.refuse(
        without(wanted, found.topics()),
        without(named, places.stream().map(Jurisdiction::id).toList()));
    return PolicyComparison.of(wanted, places, found.rules(), day(on, view));
  }

  private static List<String> without(List<String> asked, List<String> found) {
    return asked.stream().filter(id -> !found.contains(id)).toList();
  }

  /** The day asked for, else that of the operation. */
  private static @Nullable LocalDate day(@Nullable LocalDate on, View view) {
    return on != null ? on : view.day().map(AsOf::date).orElse(null);
  }

  private static InvalidRequest number(int places) {
    return new InvalidRequest(
            ErrorCode.BAD_JURISDICTIONS,
            "jurisdictions has %d places. Give 1 to %d; compare more in several requests."
                .formatted(places, PLACES),
            "jurisdictions 有 %d 个地方。请给出 1 至 %d 个；更多的请分多次比较。".formatted(places, PLACES))
        .about("jurisdictions");
  }
}
