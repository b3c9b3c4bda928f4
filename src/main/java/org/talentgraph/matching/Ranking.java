package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.criteria.IndexQuery;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.Tagged;
import org.talentgraph.model.View;

/**
 * What a full-text index answers to some queries.
 *
 * @param ids for each query, the best first
 */
record Ranking(List<Row> rows, List<List<String>> ids) {

  /** One place in the ranking of a query. */
  private record Place(String id, double points) {}

  static Ranking of(
      GraphRecords graph,
      RecordKind<?> kind,
      List<IndexQuery> queries,
      String selection,
      int limit,
      View view) {
    var found =
        graph.tagged(
            "match-candidates",
            Map.of(
                "index",
                kind.index(),
                "queries",
                IntStream.range(0, queries.size())
                    .mapToObj(
                        i -> Map.of("number", i, "rankings", Rankings.of(queries.get(i), limit)))
                    .toList(),
                "damping",
                Rankings.DAMPING,
                "limit",
                limit),
            kind.label(),
            selection,
            view);
    return new Ranking(
        found.stream().map(each -> each.row()).toList(),
        places(found, queries.size()).stream().map(Ranking::bestFirst).toList());
  }

  /** The places of each query, by its number. */
  private static List<List<Place>> places(List<Tagged> found, int queries) {
    List<List<Place>> places = Stream.<List<Place>>generate(ArrayList::new).limit(queries).toList();
    for (var each : found) {
      for (var tag : (List<?>) each.tag()) {
        var place = (List<?>) tag;
        places
            .get(((Number) place.getFirst()).intValue())
            .add(new Place(each.row().id(), ((Number) place.getLast()).doubleValue()));
      }
    }
    return places;
  }

  private static List<String> bestFirst(List<Place> places) {
    return places.stream()
        .sorted(comparingDouble((Place place) -> -place.points()).thenComparing(Place::id))
        .map(Place::id)
        .toList();
  }
}
