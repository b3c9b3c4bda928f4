package org.talentgraph.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.View;

/** One box for everything: names, texts, and what records are about. */
@Component
class Box {

  /** How much a name counts that only nearly agrees, where the words describe somebody. */
  private static final double NEAR = 0.85;

  private final SearchIndex index;
  private final Descriptions descriptions;
  private final DescribedRecords records;

  Box(SearchIndex index, Descriptions descriptions, DescribedRecords records) {
    this.index = index;
    this.descriptions = descriptions;
    this.records = records;
  }

  SearchConnection search(String text, @Nullable List<String> kinds, View view, AskedPage asked) {
    var named = index.search(text, kinds, view);
    var described =
        isDescribable(kinds)
            ? descriptions.read(Typed.cut(text), kinds != null && kinds.size() == 1, view)
            : Optional.<Described>empty();
    var said = described.map(each -> found(each, kinds, view)).orElse(List.of());
    var page = asked.of(merged(named, said), hit -> hit.node().id());
    var told =
        described.map(each -> records.told(page.records(), each, view)).orElse(page.records());
    return SearchConnection.of(page, told, described);
  }

  private static boolean isDescribable(@Nullable List<String> kinds) {
    return kinds == null || Stream.of(DescribedKind.values()).anyMatch(isAmong(kinds));
  }

  private static Predicate<DescribedKind> isAmong(List<String> kinds) {
    return kind -> kinds.contains(kind.name());
  }

  private List<SearchHit> found(Described described, @Nullable List<String> kinds, View view) {
    var wanted = kinds == null ? described.sought().stream() : Stream.of(DescribedKind.values());
    return wanted
        .filter(kinds == null ? _ -> true : isAmong(kinds))
        .flatMap(kind -> records.find(described, kind, view).stream())
        .toList();
  }

  /** Names that only nearly agree come behind those whom the words describe. */
  private static double order(SearchHit hit) {
    var near =
        hit.field() != SearchField.TEXT
            && !hit.isDescribed()
            && hit.match().compareTo(SearchMatch.PART) > 0;
    return near ? -NEAR * hit.worth() : -hit.worth();
  }

  /** Both in the order of their worth; of a record that is in both, the better hit. */
  private static List<SearchHit> merged(List<SearchHit> named, List<SearchHit> said) {
    if (said.isEmpty()) {
      return named;
    }
    Map<String, SearchHit> best = new LinkedHashMap<>();
    Stream.concat(named.stream(), said.stream())
        .forEach(
            hit ->
                best.merge(
                    hit.node().id(),
                    hit,
                    (one, other) -> other.worth() > one.worth() ? other : one));
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Box::order))
        .limit(Searches.REACH)
        .toList();
  }
}
