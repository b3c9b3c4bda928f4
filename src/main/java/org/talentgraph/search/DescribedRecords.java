package org.talentgraph.search;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.reading.Relation;

/** Finds the records that a text describes, those in documents first, of demands the open ones. */
@Component
class DescribedRecords {

  private final GraphRecords records;

  DescribedRecords(GraphRecords records) {
    this.records = records;
  }

  /** Those of a kind, as far as a search reaches; what holds of each is not told yet. */
  List<SearchHit> find(Described described, DescribedKind kind, View view) {
    return described.where(kind).stream()
        .flatMap(where -> rows(where, kind, view).stream())
        .map(row -> hit(row, kind, described))
        .toList();
  }

  private List<Row> rows(Map<String, Object> where, DescribedKind kind, View view) {
    List<Row> rows = new ArrayList<>();
    for (var some : kind.inOrder()) {
      var most = Searches.REACH - rows.size();
      if (most > 0) {
        var both = Map.<String, Object>of("and", List.of(where, some));
        records.first(most, kind.type(), both, fields(kind), view).stream()
            .sorted(comparing(row -> row.isTrue("synthetic")))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static String fields(DescribedKind kind) {
    return kind == DescribedKind.DEMAND ? "id name synthetic open" : "id name synthetic";
  }

  private static SearchHit hit(Row row, DescribedKind kind, Described described) {
    var score = kind.score() * described.share();
    return new SearchHit(
        null,
        new Reference(row.id()),
        kind.name(),
        (Boolean) row.get("open"),
        SearchField.SAID,
        described.in(row.text("name")),
        SearchMatch.MEANING,
        score,
        score,
        List.of(),
        List.of());
  }

  /** The hits of a page; those that the text describes tell which of their records are so. */
  List<SearchHit> told(List<SearchHit> page, Described described, View view) {
    Map<String, Row> rows = new HashMap<>();
    for (var kind : DescribedKind.values()) {
      var ids =
          page.stream()
              .filter(hit -> hit.isDescribed() && hit.kind().equals(kind.name()))
              .map(hit -> hit.node().id())
              .toList();
      rows.putAll(
          records.get(kind.type(), ids, "id name " + kind.selection(), view).stream()
              .collect(toMap(Row::id, identity(), (one, _) -> one)));
    }
    return page.stream().map(hit -> told(hit, rows.get(hit.node().id()), described)).toList();
  }

  private static SearchHit told(SearchHit hit, @Nullable Row row, Described described) {
    if (row == null || !hit.isDescribed()) {
      return hit;
    }
    var kind = DescribedKind.valueOf(hit.kind());
    var first =
        described.parts().stream()
            .flatMap(part -> kind.fulfilling(row, part))
            .findFirst()
            .orElse(row);
    return hit.because(
        described.in(first.text("name")),
        described.alternatives().stream().flatMap(some -> because(row, kind, some)).toList());
  }

  /** Those of some alternatives that hold of a record, or all where no record tells it. */
  private static Stream<SaidPart> because(Row row, DescribedKind kind, List<SaidPart> some) {
    var fulfilled =
        some.stream()
            .filter(part -> part.relation() != Relation.NOT)
            .flatMap(part -> kind.fulfilling(row, part).limit(1).map(each -> part.by(each.id())))
            .toList();
    return (fulfilled.isEmpty() ? some : fulfilled).stream();
  }
}
