package org.talentgraph.likeness;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.talentgraph.language.Text;

/**
 * Skills or industries from the general to the special, and how alike two of them are: the
 * similarity of Lin (1998), with the intrinsic information content of Seco, Veale and Hayes (2004).
 */
public final class Taxonomy {

  /** Terms less alike than this are taken as not alike. */
  public static final double ALIKE = 0.4;

  private final Map<String, Term> terms;
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final Map<String, Set<String>> narrower = new HashMap<>();
  private final Map<String, Double> contents = new HashMap<>();

  public Taxonomy(Collection<Term> terms) {
    this.terms =
        terms.stream()
            .collect(toMap(Term::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    this.terms.keySet().forEach(id -> ancestors.put(id, ancestorsOf(id)));
    ancestors.forEach(
        (id, above) ->
            above.forEach(
                each -> narrower.computeIfAbsent(each, _ -> new LinkedHashSet<>()).add(id)));
    this.terms.keySet().forEach(id -> contents.put(id, contentOf(id)));
    ancestors.replaceAll((_, above) -> mostSpecialFirst(above));
  }

  /**
   * A skill or an industry.
   *
   * @param broader the ids of what it is a special case of
   */
  public record Term(String id, Text name, List<String> broader) {}

  /** A term that is alike another, from 0 to 1, and the most special one above both. */
  public record Likeness(String term, double similarity, String common) {}

  /**
   * A term above another.
   *
   * @param like what has no nearer term in common with that other
   */
  public record Above(String term, List<Likeness> like) {

    /**
     * How alike these are on average.
     *
     * @param frequency how often a term occurs
     */
    public double similarity(ToDoubleFunction<String> frequency) {
      var sum = 0.0;
      var all = 0.0;
      for (var each : like) {
        var times = frequency.applyAsDouble(each.term());
        sum += each.similarity() < ALIKE ? 0 : times * each.similarity();
        all += times;
      }
      return all == 0 ? 0 : sum / all;
    }
  }

  private Set<String> ancestorsOf(String id) {
    Set<String> found = new LinkedHashSet<>();
    var open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      var next = open.poll();
      var term = terms.get(next);
      if (term != null && found.add(next)) {
        open.addAll(term.broader());
      }
    }
    return found;
  }

  private Set<String> mostSpecialFirst(Set<String> terms) {
    return terms.stream()
        .sorted(comparingDouble(this::content).thenComparing(Function.identity()).reversed())
        .collect(toCollection(LinkedHashSet::new));
  }

  /** 1 for what has nothing below it, less for what is more general; 0 for what is above all. */
  private double contentOf(String id) {
    return terms.size() < 2
        ? 1
        : 1 - Math.log(narrower.getOrDefault(id, Set.of()).size()) / Math.log(terms.size());
  }

  double content(String id) {
    return contents.getOrDefault(id, 0.0);
  }

  public Text name(String id) {
    var term = terms.get(id);
    return term == null ? new Text(id, id) : term.name();
  }

  public Collection<Term> terms() {
    return terms.values();
  }

  /** How alike two terms are: 1 for the same, 0 where nothing is above both. */
  public Likeness likeness(String one, String other) {
    if (one.equals(other)) {
      return new Likeness(other, 1, one);
    }
    var others = ancestors.getOrDefault(other, Set.of());
    for (var above : ancestors.getOrDefault(one, Set.of())) {
      if (others.contains(above)) {
        return new Likeness(other, lin(one, other, above), above);
      }
    }
    return new Likeness(other, 0, one);
  }

  private double lin(String one, String other, String common) {
    var sum = content(one) + content(other);
    return sum == 0 ? 0 : 2 * content(common) / sum;
  }

  /** The terms above one, the most general first and itself last. */
  public List<Above> above(String id) {
    List<Above> found = new ArrayList<>();
    Set<String> nearer = new HashSet<>();
    for (var above : ancestors.getOrDefault(id, Set.of())) {
      if (content(above) > 0) {
        var like =
            narrower.getOrDefault(above, Set.of()).stream()
                .filter(nearer::add)
                .map(other -> new Likeness(other, lin(id, other, above), above))
                .toList();
        found.add(new Above(above, like));
      }
    }
    return found.reversed();
  }

  /** A term and all broader ones. */
  public Set<String> andBroader(String id) {
    return ancestors.getOrDefault(id, Set.of());
  }

  /** The one of the terms that is most alike to one. */
  public Optional<Likeness> mostAlike(String id, Collection<String> others) {
    return others.stream()
        .map(other -> likeness(id, other))
        .filter(each -> each.similarity() >= ALIKE)
        .max(comparingDouble(Likeness::similarity).thenComparing(Likeness::term));
  }
}
