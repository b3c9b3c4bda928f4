package org.talentgraph.coverage;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.language.Text;

/** Industries, skills and places, and which of them lie in which. */
final class Hierarchy {

  private final Map<String, Term> terms;
  private final Map<String, List<String>> narrower = new HashMap<>();

  Hierarchy(List<Term> terms) {
    this.terms = terms.stream().collect(toMap(Term::id, term -> term));
    terms.forEach(
        term ->
            term.above()
                .forEach(
                    above ->
                        narrower.computeIfAbsent(above, _ -> new ArrayList<>()).add(term.id())));
  }

  /**
   * An industry, a skill or a place.
   *
   * @param city whether it is a city
   * @param above ids of the terms right above it
   */
  record Term(OpenDemand.Key key, boolean city, List<String> above) {

    static Term of(Value term) {
      var id = term.get("id").asString();
      var english = term.get("nameEn").asString(term.get("nameZh").asString(id));
      return new Term(
          new OpenDemand.Key(id, new Text(english, term.get("nameZh").asString(english))),
          term.get("city").asBoolean(),
          term.get("above").asList(Value::asString));
    }

    String id() {
      return key.id();
    }
  }

  @Nullable Term find(String id) {
    return terms.get(id);
  }

  /** Ids of the terms named and of all above them. */
  Set<String> above(Collection<String> ids) {
    return reach(
        ids,
        id -> {
          var term = find(id);
          return term == null ? List.of() : term.above();
        });
  }

  /** Ids of the terms named and of all below them. */
  Set<String> below(Collection<String> ids) {
    return reach(ids, id -> narrower.getOrDefault(id, List.of()));
  }

  private static Set<String> reach(
      Collection<String> ids, Function<String, Collection<String>> next) {
    Set<String> reached = new LinkedHashSet<>(ids);
    var open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      next.apply(open.remove()).stream().filter(reached::add).forEach(open::add);
    }
    return reached;
  }
}
