package org.talentgraph.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Language;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.Searchable;
import org.talentgraph.model.View;

/** Ranks records: the full-text index proposes candidates, and each is held against the text. */
@Component
class SearchIndex {

  /** So many candidates are compared exactly. */
  private static final int CANDIDATES = Searches.REACH;

  /** Fewer while somebody types and waits at each letter, and some for each that is wanted. */
  private static final int CANDIDATES_WHILE_TYPING = 40;

  private static final int CANDIDATES_PER_HIT = 2;

  /** In a view that leaves records out, the index may propose so many in their place. */
  private static final int MOST_PROPOSED = 100_000;

  /** Each rank of a kind takes off so much, where records are ordered; little of a whole name. */
  private static final double RANK = 0.03;

  private static final double RANK_OF_WHOLE = 0.001;

  private static final Comparator<Candidate> BEST_FIRST =
      comparingDouble((Candidate candidate) -> -candidate.hit().worth())
          .thenComparing(candidate -> candidate.hit().isClosed())
          .thenComparing(Candidate::synthetic)
          .thenComparing(candidate -> candidate.agreement().name().text().length())
          .thenComparing(candidate -> candidate.hit().node().id());

  private final GraphRecords records;
  private final SearchKinds kinds;

  SearchIndex(SearchKinds kinds, GraphRecords records) {
    this.records = records;
    this.kinds = kinds;
  }

  /** A record that agrees with the text. */
  private record Candidate(SearchHit hit, Name.Agreement agreement, boolean synthetic) {}

  private static double worth(Name.Agreement agreement, int rank) {
    var step = agreement.match() == SearchMatch.EXACT ? RANK_OF_WHOLE : RANK;
    return agreement.score() * (1 - step * (rank - 1));
  }

  /**
   * What matches, the best first.
   *
   * @param wanted the kinds of record that are wanted; null for all
   */
  List<SearchHit> search(String text, @Nullable List<String> wanted, View view) {
    return find(Typed.of(text, true), wanted, CANDIDATES, view);
  }

  /**
   * What begins so, the best first.
   *
   * @param wanted the kinds of record that are wanted; null for all
   * @param first how many are wanted
   */
  List<SearchHit> suggest(String prefix, @Nullable List<String> wanted, int first, View view) {
    var candidates = CANDIDATES_WHILE_TYPING + CANDIDATES_PER_HIT * first;
    return find(Typed.of(prefix, false), wanted, candidates, view).stream().limit(first).toList();
  }

  private List<SearchHit> find(
      Typed typed, @Nullable List<String> wanted, int candidates, View view) {
    if (typed.words().isEmpty() || wanted != null && wanted.isEmpty()) {
      return List.of();
    }
    var isAll = wanted == null || Set.copyOf(wanted).size() == kinds.constants().size();
    List<String> some = wanted == null || isAll ? List.of() : wanted;
    var parameters =
        Map.<String, Object>of(
            "query",
            typed.query(some),
            "proposed",
            view.isWhole() ? candidates : MOST_PROPOSED,
            "limit",
            candidates);
    var found = records.found("search", parameters, "Node", kinds.selection(typed.typos()), view);
    return Work.current()
        .checked(found.parallelStream())
        .flatMap(each -> candidate(each, typed).stream())
        .sorted(BEST_FIRST)
        .map(Candidate::hit)
        .toList();
  }

  private Optional<Candidate> candidate(Row found, Typed typed) {
    var kind = kinds.ofType(found.string("__typename"));
    var names =
        OtherNames.of(found.string("__typename"), kind.names(), field -> values(found, field))
            .stream()
            .map(name -> Name.of(name.field(), name.text()))
            .filter(name -> !name.words().isEmpty())
            .toList();
    var named = names.stream().flatMap(name -> name.agreement(typed).stream());
    var texts =
        typed.typos()
            ? kind.texts().stream()
                .flatMap(text -> texts(found, text))
                .flatMap(text -> TextWords.agreement(text, typed).stream())
            : Stream.<Name.Agreement>empty();
    return Stream.of(named, AllNames.agreement(names, typed).stream(), texts)
        .flatMap(agreements -> agreements)
        // the first of equals
        .sorted(comparing(agreement -> -agreement.score()))
        .findFirst()
        .map(best -> new Candidate(hit(found, best, kind), best, found.isTrue("synthetic")));
  }

  /** The values of a stored property; the row has a text in two languages as one. */
  private static List<String> values(Row found, String property) {
    return switch (found.get(property)) {
      case null -> ofLanguage(found, property);
      case Text _ -> List.of();
      case List<?> list -> list.stream().map(Object::toString).toList();
      case Object value -> List.of(value.toString());
    };
  }

  private static List<String> ofLanguage(Row found, String property) {
    var isEnglish = property.endsWith("En");
    return (isEnglish || property.endsWith("Zh"))
            && found.get(property.substring(0, property.length() - 2)) instanceof Text text
        ? List.of(text.in(isEnglish ? Language.EN : Language.ZH))
        : List.of();
  }

  private static Stream<String> texts(Row found, String field) {
    return found.get(field) instanceof Text text
        ? Stream.of(text.english(), text.chinese())
        : Stream.empty();
  }

  private static SearchHit hit(Row found, Name.Agreement best, Searchable kind) {
    return new SearchHit(
        null,
        new Reference(found.id()),
        kind.kind(),
        (Boolean) found.get("open"),
        best.name().field(),
        best.name().text(),
        best.match(),
        best.score(),
        worth(best, kind.rank()),
        best.highlights(),
        List.of());
  }
}
