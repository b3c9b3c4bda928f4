package org.talentgraph.graph;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Relation;

/** Writes the filter of every type of node, and those of what its relationships lead to. */
final class DerivedFilters {

  private final GraphModel model;
  private final Map<String, String> types;

  /**
   * @param types the SDL of the derived types by name, to which the filters are added
   */
  DerivedFilters(GraphModel model, Map<String, String> types) {
    this.model = model;
    this.types = types;
  }

  void add(String target) {
    var name = target + "Filter";
    if (types.putIfAbsent(name, "") != null) {
      return; // or under way, where relationships lead back
    }
    types.put(
        name,
        input(
            name,
            "Which %s nodes to keep; all fields given must hold, and one that is null counts as not given."
                .formatted(target),
            fields(target)));
  }

  private Stream<String> fields(String target) {
    return model.getType(target).fields().values().stream()
        .flatMap(
            field ->
                switch (field) {
                  case GraphField.Property property ->
                      Stream.of(
                          "\"By its %s.\" %s: %s"
                              .formatted(
                                  property.name(),
                                  property.name(),
                                  ScalarFilters.typeOf(property)));
                  case Relation relation ->
                      Stream.of(
                          "\"By its %s%s.\" %s: %s"
                              .formatted(
                                  relation.name(),
                                  relation.cardinality() == Cardinality.ONE
                                      ? "; {} asks that there is one"
                                      : "",
                                  relation.name(),
                                  relationFilter(relation)));
                  default -> Stream.of();
                });
  }

  private String relationFilter(Relation relation) {
    add(relation.target());
    if (relation.cardinality() == Cardinality.ONE) {
      return relation.target() + "Filter";
    }
    var name = DerivedNames.of(relation.target(), relation.properties());
    if (types.putIfAbsent(name + "EdgeFilter", "") == null) {
      types.put(
          name + "RelationFilter",
          """
          "Which of the related %2$s nodes must fit."
          input %1$sRelationFilter {
            "At least one fits."
            some: %1$sEdgeFilter
            "None is there that does not fit; so too where there are none at all."
            all: %1$sEdgeFilter
            "None fits."
            none: %1$sEdgeFilter
          }\
          """
              .formatted(name, relation.target()));
      types.put(
          name + "EdgeFilter",
          input(
              name + "EdgeFilter",
              "A related %s node and the relationship that leads to it."
                  .formatted(relation.target()),
              Stream.concat(
                  Stream.of("\"The node itself.\" node: %sFilter".formatted(relation.target())),
                  fields(relation.properties()))));
    }
    return name + "RelationFilter";
  }

  private static String input(String name, String description, Stream<String> fields) {
    return """
    "%2$s"
    input %1$s {
    "All of these hold; of an empty list, always."
    and: [%1$s!]
    "At least one of these holds; of an empty list, never."
    or: [%1$s!]
    "This does not hold. An absent value fulfils no operator but isNull: true, and so fulfils every not; an empty filter always holds, so its not never does."
    not: %1$s
    %3$s
    }\
    """
        .formatted(name, description, fields.collect(joining("\n")));
  }
}
