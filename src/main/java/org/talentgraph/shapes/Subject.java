package org.talentgraph.shapes;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphModel.OwnedRelation;
import org.talentgraph.model.GraphType;

/**
 * A kind of node or a type of relationship, with the checks of its values.
 *
 * @param tie whether it is a type of relationship
 */
record Subject(String name, boolean tie, List<Check> checks) {

  /** Every list that the statements ask for. */
  private static final List<String> RULES =
      List.of(
          "ends",
          "missing",
          "types",
          "constants",
          "ranges",
          "patterns",
          "orders",
          "ids",
          "citing",
          "cited",
          "mixed");

  static Subject ofNodes(GraphModel model, GraphType type) {
    return new Subject(
        type.name(),
        false,
        Stream.concat(
                new ValueChecks(model, type).all(), new CitationChecks(model).of(type, type.name()))
            .toList());
  }

  /** Where some fields name no properties, those that others name are meant. */
  static Subject ofTies(GraphModel model, String relationshipType) {
    var type =
        model
            .relationsOf(relationshipType)
            .map(owned -> model.getType(owned.relation().properties()))
            .max(comparingInt(each -> each.fields().size()))
            .orElseThrow();
    var ends = model.relationsOf(relationshipType).flatMap(each -> ends(model, each)).distinct();
    var rightEnds =
        new Check(FindingCode.WRONG_ENDS, "", "", "ends", Map.of("ends", ends.toList()));
    return new Subject(
        relationshipType,
        true,
        Stream.of(
                Stream.of(rightEnds),
                new ValueChecks(model, type).all(),
                new CitationChecks(model).of(type, relationshipType))
            .flatMap(checks -> checks)
            .toList());
  }

  private static Stream<Map<String, List<String>>> ends(GraphModel model, OwnedRelation owned) {
    var owner = List.copyOf(owned.owner().labels());
    var target = List.copyOf(model.getType(owned.relation().target()).labels());
    var out = Map.of("from", owner, "to", target);
    var in = Map.of("from", target, "to", owner);
    return switch (owned.relation().direction()) {
      case OUT -> Stream.of(out);
      case IN -> Stream.of(in);
      case BOTH -> Stream.of(out, in);
    };
  }

  /** What the statements have to know of it: its checks, by their rules. */
  Map<String, Object> rules(LocalDate today) {
    Map<String, Object> rules = new HashMap<>();
    RULES.forEach(rule -> rules.put(rule, List.of()));
    rules.putAll(
        IntStream.range(0, checks.size())
            .boxed()
            .collect(
                groupingBy(
                    i -> checks.get(i).rule(),
                    mapping(i -> checks.get(i).on(today, i), toList()))));
    return rules;
  }

  /**
   * What a row of the answer says.
   *
   * @param citations the ids of all citations that may be cited
   */
  Stream<Finding> findings(Map<String, ? extends @Nullable Object> row, Collection<?> citations) {
    return ((Collection<?>) Objects.requireNonNull(row.get("broken")))
        .stream()
            .map(number -> checks.get(((Number) number).intValue()))
            .map(check -> finding(check, row, citations));
  }

  private Finding finding(
      Check check, Map<String, ? extends @Nullable Object> row, Collection<?> citations) {
    var id = String.valueOf(row.get("id"));
    var to = (String) row.get("to");
    var values = (Map<?, ?>) Objects.requireNonNull(row.get("values"));
    var value = values.get(check.field());
    var found =
        check.rule().equals("cited")
            ? ((Collection<?>) Objects.requireNonNull(value))
                .stream().filter(each -> !citations.contains(each)).toList()
            : value;
    var field = check.field().isEmpty() ? null : check.field();
    return Finding.of(
        check.code(),
        new Finding.Place(name, (String) row.get("kind"), id, to, tie ? name : null, field),
        words(found),
        check.wanted());
  }

  private static String words(@Nullable Object found) {
    return found instanceof Collection<?> several
        ? several.stream().map(String::valueOf).limit(3).collect(joining(", "))
        : String.valueOf(found);
  }
}
