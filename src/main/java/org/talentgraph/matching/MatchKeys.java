package org.talentgraph.matching;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import org.talentgraph.criteria.Criteria;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.MatchKey;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.database.Derivation;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/**
 * Writes the keys by which full-text indexes find experts and demands. The {@link Criteria} say
 * which keys a record has.
 *
 * <p>The label {@code MatchableExpert} or {@code MatchableDemand} says that the keys of a record
 * are written. A record loses this label whenever it is written anew. An expert also loses it when
 * a station comes to, or leaves, a place where the expert lives or comes from.
 */
@Component
class MatchKeys implements Derivation {

  /** Finds the experts whose keys were written before a station came or left. */
  private static final String OUTDATED =
      """
      CYPHER 25
      MATCH (:LiaisonStation|IntroductionStation)-[:LOCATED_IN]->(place)
      WITH collect(DISTINCT place) AS reached
      CALL (reached) {
        UNWIND reached AS place
        MATCH (place)<-[:LIVES_IN|CITIZEN_OF]-(n:MatchableExpert)
        WHERE NOT n:ReachableExpert
        RETURN n
        UNION
        MATCH (n:ReachableExpert)
        WHERE NOT EXISTS { (n)-[:LIVES_IN|CITIZEN_OF]->(home) WHERE home IN reached }
        RETURN n
      }
      REMOVE n:MatchableExpert:ReachableExpert
      """;

  private static final String WRITE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (n:%s {id: row.id})
      SET n:$(row.labels), n.matchKeys = row.keys
      """;

  private static final int BATCH = 1_000;

  private final Neo4jClient client;
  private final GraphRecords graph;

  MatchKeys(Neo4jClient client, GraphRecords graph) {
    this.client = client;
    this.graph = graph.within(client);
  }

  @Override
  public Set<String> labels() {
    return Set.of("MatchableExpert", "MatchableDemand", "ReachableExpert");
  }

  /** To be raised with every change of the keys. */
  @Override
  public int version() {
    return 4;
  }

  @Override
  public void complete() {
    client.query(OUTDATED).run();
    var known = SingletonSupplier.of(this::known);
    write(RecordKind.EXPERTS, (_, expert) -> row(expert, known.obtain()), known);
    write(RecordKind.DEMANDS, (read, demand) -> row(read, demand, known.obtain()), known);
  }

  /** Read in the transaction of the caller, who may have written skills and industries as well. */
  private Taxonomies.Known known() {
    return Taxonomies.read(graph, View.WHOLE, List.of());
  }

  private <T> void write(
      RecordKind<T> kind,
      BiFunction<Row, T, Map<String, Object>> row,
      Supplier<Taxonomies.Known> known) {
    var next = next(kind, "");
    while (!next.isEmpty()) {
      var records = kind.read(next, known.get());
      client
          .query(WRITE.formatted(kind.label()))
          .bind(
              next.parallelStream()
                  .map(each -> row.apply(each, requireNonNull(records.get(each.id()))))
                  .toList())
          .to("rows")
          .run();
      next = next(kind, next.getLast().id());
    }
  }

  private List<Row> next(RecordKind<?> kind, String last) {
    return graph.found(
        StringUtils.uncapitalize(kind.label()) + "s-without-keys",
        Map.of("last", last, "batch", BATCH),
        kind.label(),
        kind.selection(),
        View.WHOLE);
  }

  private static Map<String, Object> row(ExpertRecord expert, Taxonomies.Known known) {
    return Map.of(
        "id",
        expert.id(),
        "labels",
        expert.stations().isEmpty()
            ? List.of("MatchableExpert")
            : List.of("MatchableExpert", "ReachableExpert"),
        "keys",
        joined(
            expert.synthetic(), Criteria.ALL.stream().flatMap(each -> each.keysOf(expert, known))));
  }

  private static Map<String, Object> row(Row read, DemandRecord demand, Taxonomies.Known known) {
    return Map.of(
        "id",
        demand.id(),
        "labels",
        List.of("MatchableDemand"),
        "keys",
        joined(
            demand.synthetic(),
            Stream.concat(
                Criteria.ALL.stream().flatMap(each -> each.keysOf(demand, known)),
                ClosingMonth.keysOf(read))));
  }

  private static String joined(@Nullable Boolean synthetic, Stream<String> keys) {
    return Stream.concat(MatchKey.kind(synthetic), keys)
        .distinct()
        .map(MatchKey::word)
        .collect(joining(" "));
  }
}
