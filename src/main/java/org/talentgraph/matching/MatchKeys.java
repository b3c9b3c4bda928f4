package org.talentgraph.matching;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.talentgraph.database.Touched;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/**
 * Writes the keys by which full-text indexes find experts and demands. The {@link Criteria} say
 * which keys a record has.
 *
 * <p>The label {@code MatchableExpert} or {@code MatchableDemand} says that the keys of a record
 * are written. A record loses this label for a moment whenever something is written that the keys
 * depend on: the record itself, what is read of others for it, and a station that comes to, or
 * leaves, a place where the expert lives or comes from. {@code NamesSkills} marks those who list no
 * skills, so that their texts are read for the names of skills.
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
  private final OutdatedKeys outdated;
  private final KeptTaxonomies taxonomies;

  MatchKeys(GraphModel model, Neo4jClient client, GraphRecords graph) {
    this.outdated = new OutdatedKeys(model, client);
    this.client = client;
    this.graph = graph.within(client);
    this.taxonomies = new KeptTaxonomies(client, this.graph);
  }

  @Override
  public Set<String> labels() {
    return Set.of("MatchableExpert", "MatchableDemand", "ReachableExpert", "NamesSkills");
  }

  @Override
  public Set<String> properties() {
    return Set.of("matchKeys");
  }

  /** To be raised with every change of the keys. */
  @Override
  public int version() {
    return 5;
  }

  @Override
  public void complete() {
    client.query(OUTDATED).run();
    var known = SingletonSupplier.of(taxonomies::read);
    completeAll(RecordKind.EXPERTS, MatchKeys::expert, known);
    completeAll(RecordKind.DEMANDS, MatchKeys::demand, known);
  }

  @Override
  public void complete(Touched touched) {
    if (!outdated.isAny()) {
      complete(); // nothing has keys yet
      return;
    }
    var known = SingletonSupplier.of(() -> taxonomies.get(touched));
    var experts = outdated.takeLabels(RecordKind.EXPERTS, touched);
    var demands = outdated.takeLabels(RecordKind.DEMANDS, touched);
    writeAll(RecordKind.EXPERTS, experts, MatchKeys::expert, known);
    writeAll(RecordKind.DEMANDS, demands, MatchKeys::demand, known);
  }

  private <T> void writeAll(
      RecordKind<T> kind, List<String> ids, Keys<T> keys, Supplier<Taxonomies.Known> known) {
    for (var from = 0; from < ids.size(); from += BATCH) {
      var batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
      write(kind, graph.get(kind.label(), batch, kind.selection(), View.WHOLE), keys, known);
    }
  }

  /** Tells the keys of a record, and the row that they were read from. */
  @FunctionalInterface
  private interface Keys<T> {
    Map<String, Object> of(Row read, T item, Taxonomies.Known known);
  }

  private <T> void completeAll(RecordKind<T> kind, Keys<T> keys, Supplier<Taxonomies.Known> known) {
    var next = next(kind, "");
    while (!next.isEmpty()) {
      write(kind, next, keys, known);
      next = next(kind, next.getLast().id());
    }
  }

  private <T> void write(
      RecordKind<T> kind, List<Row> read, Keys<T> keys, Supplier<Taxonomies.Known> known) {
    if (read.isEmpty()) {
      return;
    }
    var records = kind.read(read, known.get());
    client
        .query(WRITE.formatted(kind.label()))
        .bind(
            read.parallelStream()
                .map(each -> keys.of(each, requireNonNull(records.get(each.id())), known.get()))
                .toList())
        .to("rows")
        .run();
  }

  private List<Row> next(RecordKind<?> kind, String last) {
    return graph.found(
        StringUtils.uncapitalize(kind.label()) + "s-without-keys",
        Map.of("last", last, "batch", BATCH),
        kind.label(),
        kind.selection(),
        View.WHOLE);
  }

  private static Map<String, Object> expert(Row read, ExpertRecord expert, Taxonomies.Known known) {
    return row(
        read,
        Stream.of("MatchableExpert", expert.stations().isEmpty() ? "" : "ReachableExpert"),
        joined(
            expert.synthetic(), Criteria.ALL.stream().flatMap(each -> each.keysOf(expert, known))));
  }

  private static Map<String, Object> demand(Row read, DemandRecord demand, Taxonomies.Known known) {
    return row(
        read,
        Stream.of("MatchableDemand"),
        joined(
            demand.synthetic(),
            Stream.concat(
                Criteria.ALL.stream().flatMap(each -> each.keysOf(demand, known)),
                ClosingMonth.keysOf(read))));
  }

  private static Map<String, Object> row(Row read, Stream<String> labels, String keys) {
    var listed = !read.rows("skills").isEmpty();
    return Map.of(
        "id",
        read.id(),
        "labels",
        Stream.concat(labels, Stream.of(listed ? "" : "NamesSkills"))
            .filter(label -> !label.isEmpty())
            .toList(),
        "keys",
        keys);
  }

  private static String joined(@Nullable Boolean synthetic, Stream<String> keys) {
    return Stream.concat(MatchKey.kind(synthetic), keys)
        .distinct()
        .map(MatchKey::word)
        .collect(joining(" "));
  }
}
