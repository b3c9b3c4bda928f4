package org.talentgraph.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.IndexQuery;
import org.talentgraph.criteria.ScoreQuery;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.NodeFilter;
import org.talentgraph.model.View;

/**
 * Finds the experts or demands that are worth an exact score. A full-text index ranks them by an
 * {@link IndexQuery}; only the first of this ranking are read and scored. The index knows nothing
 * of the day of an operation, so as of a day all are scored that are valid on it, if they are few.
 */
@Component
class Candidates {

  /** The number of demands, or of similar records, that get an exact score. */
  private static final int SCORED = 300;

  /**
   * The number of experts that get an exact score, to which some come for each match that the
   * caller wants. Fewer are enough than of demands, because the index ranks experts better. Of
   * those behind the first, two in three may be ruled out, so more come for each later match.
   */
  private static final int EXPERTS = 80;

  private static final int EXPERTS_PER_MATCH = 2;
  private static final int FIRST_MATCHES = 10;
  private static final int EXPERTS_PER_LATER_MATCH = 6;

  /** If a filter lets no more records through than this, all of them get an exact score. */
  private static final int FEW = 1_000;

  /** Of what an operation sees, where that is not all, so many get an exact score. */
  private static final int FEW_SEEN = 2_000;

  /** Of so many experts it is counted whom a change of a demand would bring in. */
  private static final int MANY = 2_000;

  /** Otherwise the filter is applied to this many records, the first of the ranking. */
  private static final int FILTERED = 20_000;

  private final GraphRecords graph;
  private final NodeFilter filter;
  private final Records records;

  Candidates(GraphRecords graph, NodeFilter filter, Records records) {
    this.graph = graph;
    this.filter = filter;
    this.records = records;
  }

  /**
   * The experts who may fit each of some demands, by their ids.
   *
   * @param wanted the number of matches that the caller wants
   * @param mixed whether made-up and real records may be matched with each other
   */
  List<Map<String, ExpertRecord>> experts(
      List<DemandRecord> demands,
      Map<String, Object> where,
      Weights weights,
      int wanted,
      boolean mixed,
      Taxonomies.Known known) {
    var scored =
        EXPERTS
            + EXPERTS_PER_MATCH * Math.min(wanted, FIRST_MATCHES)
            + EXPERTS_PER_LATER_MATCH * Math.max(0, wanted - FIRST_MATCHES);
    return firstExperts(demands, where, weights, scored, mixed, known);
  }

  private List<Map<String, ExpertRecord>> firstExperts(
      List<DemandRecord> demands,
      Map<String, Object> where,
      Weights weights,
      int scored,
      boolean mixed,
      Taxonomies.Known known) {
    var queries =
        demands.stream().map(demand -> ScoreQuery.experts(demand, weights, mixed, known)).toList();
    var found = find(RecordKind.EXPERTS, queries, where, scored, known);
    return mixed ? found : kept(found, demands, DemandRecord::isOfTheKindOf);
  }

  /** For each demand all experts of its kind if there are few, else as many, the first ones. */
  List<? extends Collection<ExpertRecord>> many(
      List<DemandRecord> demands, Taxonomies.Known known) {
    var kind = RecordKind.EXPERTS;
    var all = filter.passing(kind.label(), Map.of(), MANY + 1, known.view());
    if (all.size() > MANY) {
      return firstExperts(demands, Map.of(), Weights.of(null), MANY, false, known).stream()
          .map(Map::values)
          .toList();
    }
    var read = records.read(kind, all, known).values();
    return demands.stream()
        .map(demand -> read.stream().filter(demand::isOfTheKindOf).toList())
        .toList();
  }

  /**
   * The open demands that each of some experts may fit, by their ids.
   *
   * @param wanted the number of matches that the caller wants
   */
  List<Map<String, DemandRecord>> demands(
      List<ExpertRecord> experts,
      Map<String, Object> where,
      Weights weights,
      int wanted,
      boolean mixed,
      Taxonomies.Known known) {
    var queries =
        experts.stream().map(expert -> ScoreQuery.demands(expert, weights, mixed, known)).toList();
    queries.forEach(query -> query.leaveOut(ClosingMonth.before(known.view().today())));
    var found = find(RecordKind.DEMANDS, queries, where, Math.max(SCORED, 2 * wanted), known);
    return mixed ? found : kept(found, experts, (expert, demand) -> demand.isOfTheKindOf(expert));
  }

  /** Of what was found for each, that which goes with it. */
  private static <A, B> List<Map<String, B>> kept(
      List<Map<String, B>> found, List<A> each, BiPredicate<A, B> goesWith) {
    for (var i = 0; i < each.size(); i++) {
      var one = each.get(i);
      found.get(i).values().removeIf(other -> !goesWith.test(one, other));
    }
    return found;
  }

  /** The records that may be similar to each of some others. */
  <T> List<Map<String, T>> like(
      RecordKind<T> kind, List<IndexQuery> queries, Taxonomies.Known known) {
    return find(kind, queries, Map.of(), SCORED, known);
  }

  /**
   * For each query the first candidates in the ranking of the index.
   *
   * @param where the filter that they must pass; empty where there is none
   */
  private <T> List<Map<String, T>> find(
      RecordKind<T> kind,
      List<IndexQuery> queries,
      Map<String, Object> where,
      int scored,
      Taxonomies.Known known) {
    if (queries.isEmpty()) {
      return List.of();
    }
    if (where.isEmpty() && known.view().isWhole()) {
      var ranking = Ranking.of(graph, kind, queries, kind.selection(), scored, known.view());
      var read = kind.read(ranking.rows().stream().filter(kind::offers).toList(), known);
      return ranking.ids().stream().map(ids -> among(read, ids)).toList();
    }
    var passing = passing(kind, queries, kind.among(where), scored, known.view());
    var read =
        records.read(
            kind,
            passing.stream()
                .flatMap(Collection::stream)
                .collect(LinkedHashSet::new, Set::add, Set::addAll),
            known);
    return passing.stream().map(ids -> among(read, ids)).toList();
  }

  private static <T> Map<String, T> among(Map<String, T> records, Collection<String> ids) {
    Map<String, T> among = new LinkedHashMap<>();
    for (var id : ids) {
      var record = records.get(id);
      if (record != null) {
        among.put(id, record);
      }
    }
    return among;
  }

  /** For each query the ids of all records that pass if these are few, else of its first ones. */
  private List<? extends Collection<String>> passing(
      RecordKind<?> kind,
      List<IndexQuery> queries,
      Map<String, Object> where,
      int scored,
      View view) {
    var few = view.isWhole() ? FEW : FEW_SEEN;
    var some = filter.passing(kind.label(), where, few + 1, view);
    if (some.size() <= few) {
      return Collections.nCopies(queries.size(), some);
    }
    var ranked = Ranking.of(graph, kind, queries, "id", FILTERED, view).ids();
    var ids = ranked.stream().flatMap(Collection::stream).distinct().toList();
    var passing = filter.passing(kind.label(), ids, where, view);
    return ranked.stream()
        .map(each -> each.stream().filter(passing::contains).limit(scored).toList())
        .toList();
  }
}
