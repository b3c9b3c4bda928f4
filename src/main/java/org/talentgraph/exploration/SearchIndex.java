package org.talentgraph.exploration;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.Reference;

/** Ranks records: the full-text index proposes candidates, and each is held against the text. */
@Component
class SearchIndex {

  /** So many candidates are compared exactly. */
  private static final int CANDIDATES = 300;

  /** Fewer while somebody types and waits at each letter, and some for each that is wanted. */
  private static final int CANDIDATES_WHILE_TYPING = 40;

  private static final int CANDIDATES_PER_HIT = 2;

  private static final String STATEMENT =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('search', $query, {limit: $limit}) YIELD node
      RETURN collect({id: node.id, labels: labels(node), nameEn: node.nameEn, nameZh: node.nameZh,
        aliases: coalesce(node.aliases, []), synthetic: coalesce(node.synthetic, false)}) AS found
      """;

  private static final Comparator<Candidate> BEST_FIRST =
      comparingDouble((Candidate candidate) -> -candidate.agreement().score())
          .thenComparing(Candidate::synthetic)
          .thenComparing(candidate -> candidate.agreement().name().text().length())
          .thenComparing(candidate -> candidate.hit().node().id());

  private final GraphReads reads;

  SearchIndex(GraphReads reads) {
    this.reads = reads;
  }

  /** A record that agrees with the text. */
  private record Candidate(SearchHit hit, Name.Agreement agreement, boolean synthetic) {}

  /** What matches, the best first. */
  List<SearchHit> search(String text, Collection<SearchKind> kinds) {
    return find(Typed.of(text, true), kinds, CANDIDATES);
  }

  /**
   * What begins so, the best first.
   *
   * @param first how many are wanted
   */
  List<SearchHit> suggest(String prefix, Collection<SearchKind> kinds, int first) {
    var candidates = CANDIDATES_WHILE_TYPING + CANDIDATES_PER_HIT * first;
    return find(Typed.of(prefix, false), kinds, candidates).stream().limit(first).toList();
  }

  private List<SearchHit> find(Typed typed, Collection<SearchKind> kinds, int candidates) {
    if (typed.words().isEmpty()) {
      return List.of();
    }
    return reads
        .list(STATEMENT, Map.of("query", typed.query(kinds), "limit", candidates))
        .parallelStream()
        .flatMap(found -> candidate(found, typed).stream())
        .sorted(BEST_FIRST)
        .map(Candidate::hit)
        .toList();
  }

  private static Optional<Candidate> candidate(Value found, Typed typed) {
    return names(found).stream()
        .flatMap(name -> name.agreement(typed).stream())
        // the first of equals
        .sorted(comparing(agreement -> -agreement.score()))
        .findFirst()
        .map(best -> new Candidate(hit(found, best), best, found.get("synthetic").asBoolean()));
  }

  private static List<Name> names(Value found) {
    List<Name> names = new ArrayList<>();
    names.add(Name.of(SearchField.NAME_EN, found.get("nameEn").asString("")));
    names.add(Name.of(SearchField.NAME_ZH, found.get("nameZh").asString("")));
    found
        .get("aliases")
        .asList(Value::asString)
        .forEach(alias -> names.add(Name.of(SearchField.ALIAS, alias)));
    return names.stream().filter(name -> !name.words().isEmpty()).toList();
  }

  private static SearchHit hit(Value found, Name.Agreement best) {
    return new SearchHit(
        new Reference(found.get("id").asString()),
        SearchKind.of(found.get("labels").asList(Value::asString)),
        best.name().field(),
        best.name().text(),
        best.match(),
        best.score(),
        best.highlights());
  }
}
