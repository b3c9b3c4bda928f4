package org.talentgraph.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Ranks records: the full-text index proposes candidates, and each is held against the text. */
@Component
class SearchIndex {

  /** So many candidates are compared exactly. */
  private static final int CANDIDATES = 300;

  /** Fewer while somebody types and waits at each letter, and some for each that is wanted. */
  private static final int CANDIDATES_WHILE_TYPING = 40;

  private static final int CANDIDATES_PER_HIT = 2;

  /** In a view that leaves records out, the index may propose so many in their place. */
  private static final int MOST_PROPOSED = 100_000;

  private static final String SELECTION =
      "id __typename name synthetic ... on Institution { aliases } ... on Industry { aliases }"
          + " ... on Demand { open }";

  private static final Comparator<Candidate> BEST_FIRST =
      comparingDouble((Candidate candidate) -> -candidate.agreement().score())
          .thenComparing(candidate -> candidate.hit().isClosed())
          .thenComparing(Candidate::synthetic)
          .thenComparing(candidate -> candidate.agreement().name().text().length())
          .thenComparing(candidate -> candidate.hit().node().id());

  private final GraphRecords records;
  private final Map<String, SearchKind> kinds = new HashMap<>();

  SearchIndex(GraphModel model, GraphRecords records) {
    this.records = records;
    for (var kind : SearchKind.values()) {
      model.getType(kind.type()).concrete().forEach(type -> kinds.putIfAbsent(type, kind));
    }
  }

  /** A record that agrees with the text. */
  private record Candidate(SearchHit hit, Name.Agreement agreement, boolean synthetic) {}

  /** What matches, the best first. */
  List<SearchHit> search(String text, Collection<SearchKind> kinds, View view) {
    return find(Typed.of(text, true), kinds, CANDIDATES, view);
  }

  /**
   * What begins so, the best first.
   *
   * @param first how many are wanted
   */
  List<SearchHit> suggest(String prefix, Collection<SearchKind> kinds, int first, View view) {
    var candidates = CANDIDATES_WHILE_TYPING + CANDIDATES_PER_HIT * first;
    return find(Typed.of(prefix, false), kinds, candidates, view).stream().limit(first).toList();
  }

  private List<SearchHit> find(
      Typed typed, Collection<SearchKind> kinds, int candidates, View view) {
    if (typed.words().isEmpty()) {
      return List.of();
    }
    var parameters =
        Map.<String, Object>of(
            "query",
            typed.query(kinds),
            "proposed",
            view.isWhole() ? candidates : MOST_PROPOSED,
            "limit",
            candidates);
    var found = records.found("search", parameters, "Node", SELECTION, view);
    return Work.current()
        .checked(found.parallelStream())
        .flatMap(each -> candidate(each, typed).stream())
        .sorted(BEST_FIRST)
        .map(Candidate::hit)
        .toList();
  }

  private Optional<Candidate> candidate(Row found, Typed typed) {
    return names(found).stream()
        .flatMap(name -> name.agreement(typed).stream())
        // the first of equals
        .sorted(comparing(agreement -> -agreement.score()))
        .findFirst()
        .map(best -> new Candidate(hit(found, best), best, found.isTrue("synthetic")));
  }

  private static List<Name> names(Row found) {
    List<Name> names = new ArrayList<>();
    var name = found.textOrNull("name");
    if (name != null) {
      names.add(Name.of(SearchField.NAME_EN, name.english()));
      names.add(Name.of(SearchField.NAME_ZH, name.chinese()));
    }
    found.strings("aliases").forEach(alias -> names.add(Name.of(SearchField.ALIAS, alias)));
    return names.stream().filter(each -> !each.words().isEmpty()).toList();
  }

  private SearchHit hit(Row found, Name.Agreement best) {
    return new SearchHit(
        null,
        new Reference(found.id()),
        requireNonNull(kinds.get(found.string("__typename"))),
        (Boolean) found.get("open"),
        best.name().field(),
        best.name().text(),
        best.match(),
        best.score(),
        best.highlights());
  }
}
