package org.talentgraph.records;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.DerivedInputs;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/** Reads the argument {@code records} by the SDL; GraphQL has checked its types. */
final class InputReader {

  private final GraphModel model;
  private final InputProblems problems;
  private final InputValues values;

  /** The kinds of node by their fields of {@code RecordInput}. */
  private final Map<String, GraphType> kinds;

  InputReader(GraphModel model, InputProblems problems) {
    this.model = model;
    this.problems = problems;
    this.values = new InputValues(problems);
    this.kinds = model.nodeTypes().stream().collect(toMap(DerivedInputs::fieldOf, identity()));
  }

  List<InputRecord> read(List<Map<String, Object>> records) {
    return IntStream.range(0, records.size())
        .mapToObj(i -> record("records[%d]".formatted(i), records.get(i)))
        .toList();
  }

  private InputRecord record(String path, Map<String, Object> oneOf) {
    var field = oneOf.keySet().iterator().next();
    var type = Objects.requireNonNull(kinds.get(field));
    var given = (Map<?, ?>) Objects.requireNonNull(oneOf.get(field));
    var at = path + "." + field;
    return new InputRecord(
        at,
        type,
        (String) given.get("id"),
        (Integer) given.get("ifVersion"),
        values.read(at, type, given),
        links(at, type, given));
  }

  private List<InputLinks> links(String path, GraphType type, Map<?, ?> given) {
    return type.fields(Relation.class)
        .filter(relation -> given.containsKey(relation.name()))
        .flatMap(
            relation -> {
              var at = path + "." + relation.name();
              return relation.cardinality() == Cardinality.ONE
                  ? Stream.of(toOne(at, relation, (Map<?, ?>) given.get(relation.name())))
                  : toMany(at, relation, (Map<?, ?>) given.get(relation.name()));
            })
        .toList();
  }

  private InputLinks toOne(String path, Relation relation, @Nullable Map<?, ?> given) {
    var links = given == null ? List.<InputLinks.Link>of() : List.of(link(path, relation, given));
    return new InputLinks(path, relation, true, links, Map.of());
  }

  /** Null is no link at all; where neither is given, all stays as it is. */
  private Stream<InputLinks> toMany(String path, Relation relation, @Nullable Map<?, ?> given) {
    if (given == null) {
      return Stream.of(new InputLinks(path, relation, true, List.of(), Map.of()));
    }
    if (given.get("set") == null) {
      var added = links(path + ".add", relation, given.get("add"));
      return Stream.of(
          new InputLinks(
              path, relation, false, added, removed(path + ".remove", given.get("remove"))));
    }
    if (given.get("add") != null || given.get("remove") != null) {
      problems.add(path, ErrorCode.BAD_LINKS, "set");
    }
    var all = links(path + ".set", relation, given.get("set"));
    return Stream.of(new InputLinks(path, relation, true, all, Map.of()));
  }

  private List<InputLinks.Link> links(String path, Relation relation, @Nullable Object given) {
    List<InputLinks.Link> links = new ArrayList<>();
    Set<Object> known = new HashSet<>();
    for (var each : elements(given)) {
      var link = link("%s[%d]".formatted(path, links.size()), relation, (Map<?, ?>) each);
      if (!known.add(List.of(link.id(), link.properties()))) {
        problems.add(link.path(), ErrorCode.REPEATED_VALUE, "repeated.link", link.id());
      }
      links.add(link);
    }
    return links;
  }

  private InputLinks.Link link(String path, Relation relation, Map<?, ?> given) {
    return new InputLinks.Link(
        path,
        Objects.requireNonNull((String) given.get("id")),
        values.read(path, model.getType(relation.properties()), given));
  }

  private static Map<String, String> removed(String path, @Nullable Object given) {
    Map<String, String> removed = new LinkedHashMap<>();
    for (var id : elements(given)) {
      removed.put("%s[%d]".formatted(path, removed.size()), (String) id);
    }
    return removed;
  }

  private static Collection<?> elements(@Nullable Object list) {
    return list instanceof Collection<?> elements ? elements : List.of();
  }
}
