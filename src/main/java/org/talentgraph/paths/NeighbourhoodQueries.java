package org.talentgraph.paths;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.language.Language;
import org.talentgraph.model.Tally;
import org.talentgraph.model.View;

/** What stands around a node. */
@Controller
class NeighbourhoodQueries {

  private static final int MOST = 100;
  private static final int PAGE = 20;

  private final SeenNodes seen;
  private final StatementReads reads;
  private final AskedPages pages;
  private final Walkable walkable;
  private final Kinds kinds;

  NeighbourhoodQueries(
      SeenNodes seen, StatementReads reads, AskedPages pages, Walkable walkable, Kinds kinds) {
    this.seen = seen;
    this.reads = reads;
    this.pages = pages;
    this.walkable = walkable;
    this.kinds = kinds;
  }

  @QueryMapping
  NeighbourConnection neighbourhood(
      @Argument String id,
      @Argument @Nullable List<String> kinds,
      @Argument @Nullable List<String> relationships,
      @Argument @Nullable String orderBy,
      DataFetchingEnvironment environment) {
    var asked = pages.of(environment, PAGE, MOST);
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("kinds", this.kinds.labels(kinds));
    parameters.put("every", this.kinds.all());
    parameters.put("types", walkable.types());
    parameters.put("relationships", walkable.types(relationships));
    parameters.put("orderBy", requireNonNullElse(orderBy, "TELLING"));
    parameters.put("distances", walkable.distances());
    parameters.put("language", Language.of(environment.getLocale()).name());
    parameters.put("size", asked.size());
    parameters.put("backwards", asked.backwards());
    parameters.put("after", place(asked.after()));
    parameters.put("before", place(asked.before()));
    var view = View.of(environment);
    var row = reads.records("neighbourhood", parameters, view).getFirst();
    UnknownNodes.refuse(row.get("node").isNull() ? List.of(id) : List.of(), List.of());
    if (row.get("total").asInt() == 0) {
      seen.refuseOthers(List.of(id), view.visibility()); // what is hidden has no neighbours
    }
    return neighbourhood(row, asked);
  }

  private static @Nullable List<Object> place(AskedPage.@Nullable Position position) {
    return position == null ? null : List.of(position.number(), position.key());
  }

  private NeighbourConnection neighbourhood(Record row, AskedPage asked) {
    var node = row.get("node");
    var page = row.get("page");
    var begin = row.get("begin").asInt();
    return new NeighbourConnection(
        Tie.reference(node),
        IntStream.range(0, page.size())
            .mapToObj(i -> neighbour(node, page.get(i), begin + i, asked))
            .toList(),
        new Tally(row.get("total").asLong(), row.get("madeUp").asLong()),
        row.get("stop").asInt() < row.get("total").asInt(),
        begin > 0,
        counts(row.get("leftOut").asList(Function.identity())));
  }

  private Neighbour neighbour(Value node, Value found, int rank, AskedPage asked) {
    var other = found.get("node");
    return new Neighbour(
        Tie.reference(other),
        found.get("connections").asLong(),
        found.get("ties").asList(tie -> Tie.of(node, tie, other, walkable)),
        asked.cursors().apply(new AskedPage.Position(rank, Tie.reference(other).id())));
  }

  /**
   * @param others each with its kind, and whether it is made up
   */
  private static List<KindCount> counts(List<Value> others) {
    return others.stream().collect(groupingBy(each -> each.get(0).asString())).entrySet().stream()
        .map(
            each ->
                new KindCount(each.getKey(), Tally.of(each.getValue(), one -> one.get(1).isTrue())))
        .sorted(
            comparingLong((KindCount each) -> -each.count().number())
                .thenComparing(KindCount::kind))
        .toList();
  }
}
