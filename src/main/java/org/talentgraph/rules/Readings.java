package org.talentgraph.rules;

import static java.util.Collections.disjoint;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.Row;

/**
 * The readings by which rules are judged. Where the documents can be read in several ways, one of
 * them is the default; the others leave out conditions of some rules, or ask for more.
 *
 * @param points for each point that can be read in several ways and has a reading that is taken,
 *     the readings of it
 * @param taken ids of the readings that are taken, one for each point
 */
record Readings(List<SortedSet<String>> points, Set<String> taken) {

  /** What a selection has to ask of a rule for its readings. */
  static final String FIELDS =
      """
      readings {
        id isDefault alternatives { id }
        asks { edges { citations { id } node { %s } } }
        leavesOut { id }
      }
      """
          .formatted(RuleReader.CONDITION);

  /**
   * @param rules rows of rules with their readings
   * @param chosen ids of the readings that a caller chooses; the defaults are taken for the rest
   * @throws InvalidRequest {@code CONTRADICTION} if two readings of the same point are chosen
   */
  static Readings of(Collection<Row> rules, Set<String> chosen) {
    SortedMap<String, Row> known = new TreeMap<>();
    rules.stream()
        .flatMap(rule -> rule.rows("readings").stream())
        .forEach(reading -> known.put(reading.id(), reading));
    List<SortedSet<String>> points = new ArrayList<>();
    Set<String> taken = new TreeSet<>();
    for (var point : points(known)) {
      taken(point, chosen, known)
          .ifPresent(
              reading -> {
                points.add(point);
                taken.add(reading);
              });
    }
    return new Readings(points, taken);
  }

  /** Readings are of one point, too, if others that are alternatives to both lie between them. */
  private static List<SortedSet<String>> points(SortedMap<String, Row> known) {
    List<SortedSet<String>> points = new ArrayList<>();
    for (var reading : known.values()) {
      SortedSet<String> point =
          Stream.concat(Stream.of(reading), reading.rows("alternatives").stream())
              .map(Row::id)
              .collect(toCollection(TreeSet::new));
      var others = points.stream().filter(other -> !disjoint(other, point)).toList();
      points.removeAll(others);
      others.forEach(point::addAll);
      points.add(point);
    }
    points.forEach(point -> point.retainAll(known.keySet()));
    return points.stream().sorted(comparing(SortedSet::first)).toList();
  }

  /** Nothing where no reading is chosen and none is the default: the rules stand as they are. */
  private static Optional<String> taken(
      SortedSet<String> point, Set<String> chosen, SortedMap<String, Row> known) {
    var named = point.stream().filter(chosen::contains).toList();
    if (named.size() > 1) {
      throw new InvalidRequest(
              ErrorCode.CONTRADICTION,
              "readings names two readings of the same point: %s. Choose one of them."
                  .formatted(named.stream().collect(joining(", "))),
              "readings 对同一问题列出了两种解读：%s。请只选择其一。".formatted(named.stream().collect(joining("、"))))
          .about("readings");
    }
    return named.isEmpty()
        ? point.stream()
            .filter(each -> requireNonNull(known.get(each), each).isTrue("isDefault"))
            .findFirst()
        : Optional.of(named.getFirst());
  }

  /** The readings of a rule that are taken. */
  Stream<Row> of(Row rule) {
    return rule.rows("readings").stream().filter(reading -> taken.contains(reading.id()));
  }

  /** All that would be taken if another reading were taken in the place of one. */
  List<Set<String>> without(String reading) {
    List<Set<String>> others = new ArrayList<>();
    points.stream()
        .filter(point -> point.contains(reading))
        .flatMap(SortedSet::stream)
        .filter(other -> !other.equals(reading))
        .forEach(
            other -> {
              Set<String> all = new TreeSet<>(taken);
              all.remove(reading);
              all.add(other);
              others.add(all);
            });
    return others;
  }
}
