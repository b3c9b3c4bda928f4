package org.talentgraph.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.View;

/** One box for everything: names, texts, and what experts are and do. */
@Component
class Box {

  private static final String EXPERT = "EXPERT";

  /** How much a name counts that only nearly agrees, where the words describe somebody. */
  private static final double NEAR = 0.85;

  private final SearchIndex index;
  private final Descriptions descriptions;
  private final DescribedExperts experts;

  Box(SearchIndex index, Descriptions descriptions, DescribedExperts experts) {
    this.index = index;
    this.descriptions = descriptions;
    this.experts = experts;
  }

  SearchConnection search(String text, @Nullable List<String> kinds, View view, AskedPage asked) {
    var named = index.search(text, kinds, view);
    var described =
        kinds == null || kinds.contains(EXPERT)
            ? descriptions.read(Typed.cut(text), kinds != null && kinds.size() == 1, view)
            : Optional.<Described>empty();
    var said = described.map(each -> experts.find(each, view)).orElse(List.of());
    return SearchConnection.of(merged(named, said), described, asked);
  }

  /** Names that only nearly agree come behind those whom the words describe. */
  private static double order(SearchHit hit) {
    var near =
        hit.field() != SearchField.TEXT
            && hit.match() != SearchMatch.MEANING
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
    return best.values().stream().sorted(Comparator.comparingDouble(Box::order)).toList();
  }
}
