package org.talentgraph.api;

import static java.util.Comparator.comparingLong;

import graphql.GraphQLContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.talentgraph.database.Work;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.Text;
import org.talentgraph.plan.Cost;
import org.talentgraph.plan.Cost.Place;

/**
 * What an operation costs by its plans.
 *
 * @param roots of each root field
 * @param limit what it may cost
 */
public record Estimate(List<Cost> roots, long limit) {

  /** Under which the context of an operation has what its caller may still ask for. */
  private static final String REMAINING = Estimate.class.getName() + ".remaining";

  /** The header by which a request asks for the estimate only. */
  public static final String HEADER = "X-Talent-Graph-Cost";

  /** Says in the context of an operation that it asks for the estimate only. */
  enum Only {
    ESTIMATE;

    static boolean is(GraphQLContext context) {
      return context.hasKey(Only.class);
    }
  }

  public long nodes() {
    return Cost.sum(roots);
  }

  boolean isTooMuch() {
    return nodes() > limit;
  }

  /** Lets the answer say how many nodes its caller may still ask for. */
  public static void tellRemaining(GraphQLContext context, long nodes) {
    context.put(REMAINING, nodes);
  }

  /** What {@code extensions.cost} of an answer says. */
  static Map<String, Object> extension(GraphQLContext context, Work work, long limit) {
    var estimate = context.getOrDefault(Estimate.class, new Estimate(List.of(), limit));
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("estimated", estimate.nodes());
    cost.put("limit", limit);
    if (context.hasKey(REMAINING)) {
      cost.put("remaining", context.get(REMAINING));
    }
    cost.put("statements", work.statements());
    cost.put("rows", work.rows());
    cost.put("milliseconds", work.milliseconds());
    if (Only.is(context)) {
      cost.put(
          "fields",
          estimate.roots.stream()
              .map(each -> Map.of("field", each.key(), "estimated", each.total()))
              .toList());
    }
    return cost;
  }

  /** The field that reads the most nodes by itself. */
  Place largest() {
    return Cost.places(roots).max(comparingLong(Place::own)).orElseThrow();
  }

  Explanation refusal() {
    var largest = largest();
    var cheaper = cheaper(largest);
    var numbers =
        Stream.of(largest.own(), nodes(), limit)
            .map(each -> String.format(Locale.ROOT, "%,d", each))
            .toList();
    return new Explanation(
        ErrorCode.TOO_MANY_NODES,
        "%s may read %s nodes and the whole operation %s, and at most %s are allowed. %s"
            .formatted(
                largest.path(), numbers.get(0), numbers.get(1), numbers.get(2), cheaper.english()),
        "%s 最多可能读取 %s 个节点，整个操作 %s 个，而最多允许 %s 个。%s"
            .formatted(
                largest.path(), numbers.get(0), numbers.get(1), numbers.get(2), cheaper.chinese()));
  }

  /** A smaller page that makes it fit, the outermost first; else a field to leave out. */
  private Text cheaper(Place largest) {
    return Cost.places(roots)
        .filter(place -> fitting(place) > 0)
        .max(comparingLong(Place::total))
        .map(
            page ->
                new Text(
                    "Ask for %s with first: %d, which fits, and page on."
                        .formatted(page.path(), fitting(page)),
                    "请把 %s 的 first 改为 %d，即可通过，然后继续翻页。".formatted(page.path(), fitting(page))))
        .or(
            () ->
                Cost.places(roots)
                    .filter(place -> nodes() - place.total() <= limit)
                    .min(comparingLong(Place::total))
                    .map(
                        place ->
                            new Text(
                                "Leave out %s, which costs %,d, and ask for it in another request."
                                    .formatted(place.path(), place.total()),
                                "请去掉 %s（费用 %,d），另行请求。".formatted(place.path(), place.total()))))
        .orElseGet(
            () ->
                new Text(
                    "Leave out %s and others like it, and send several requests."
                        .formatted(largest.path()),
                    "请去掉 %s 及类似字段，分多次请求。".formatted(largest.path())));
  }

  /** The largest size of a page by which the whole operation fits; 0 if there is none. */
  private long fitting(Place place) {
    if (!place.cost().page() || place.cost().times() == 0) {
      return 0;
    }
    var each = Math.ceilDiv(place.total(), place.cost().times());
    var size = (limit - (nodes() - place.total())) / Math.max(1, each);
    return Math.max(0, size);
  }
}
