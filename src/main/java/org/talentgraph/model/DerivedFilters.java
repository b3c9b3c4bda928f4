package org.talentgraph.model;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Relation;

/** Writes the filters of every type of node and of its relationships. */
final class DerivedFilters {

  private final GraphModel model;
  private final Map<String, String> types;
  private final BriefDescriptions descriptions;

  /**
   * @param types the SDL of the derived types by name, to which the filters are added
   */
  DerivedFilters(GraphModel model, Map<String, String> types, BriefDescriptions descriptions) {
    this.model = model;
    this.types = types;
    this.descriptions = descriptions;
  }

  void add(String target) {
    var name = target + "Filter";
    named(name, () -> input(name, "Which %s nodes to keep.".formatted(target), fields(target)));
  }

  private void named(String name, Supplier<String> sdl) {
    if (types.putIfAbsent(name, "") == null) { // or under way, where relationships lead back
      types.put(name, sdl.get());
    }
  }

  /** The filter of the edges of a connection. */
  void addEdges(Relation relation) {
    if (relation.hasProperties()) {
      edgeFilter(relation, DerivedNames.inputsOf(model, relation.target()));
    } else {
      var name = DerivedNames.edgeFilter("", "");
      named(name, () -> input(name, "Which edges to keep.", fields(GraphModel.ANY_RELATIONSHIP)));
    }
  }

  private Stream<String> fields(String type) {
    return Stream.concat(
        model.getType(type).fields().values().stream()
            .flatMap(field -> line(descriptions.of(type, field.name()), field)),
        KindField.all(model, type).values().stream().flatMap(this::line));
  }

  private Stream<String> line(KindField of) {
    var meaning = descriptions.of(of.owner(), of.field().name());
    return line(String.join(", ", of.kinds()) + ": " + meaning, of.field());
  }

  private Stream<String> line(String meaning, GraphField field) {
    var filter =
        switch (field) {
          case GraphField.Property property -> ScalarFilters.typeOf(property);
          case GraphField.Condition _ -> ScalarFilters.FLAG;
          case Relation relation -> relationFilter(relation);
          case GraphField.References references -> citedFilter(references);
          default -> "";
        };
    return filter.isEmpty()
        ? Stream.of()
        : Stream.of("\"%s\" %s: %s".formatted(meaning, field.name(), filter));
  }

  private String relationFilter(Relation relation) {
    var target = DerivedNames.inputsOf(model, relation.target());
    add(target);
    if (relation.cardinality() == Cardinality.ONE) {
      return target + "Filter";
    }
    var name = DerivedNames.of(target, relation.properties());
    return quantified(
        name, target, relation.hasProperties() ? edgeFilter(relation, target) : name + "Filter");
  }

  /** Nodes whose ids are listed. */
  private String citedFilter(GraphField.References references) {
    var target = DerivedNames.inputsOf(model, references.target());
    add(target);
    return quantified(target, target, target + "Filter");
  }

  private String quantified(String name, String target, String related) {
    types.computeIfAbsent(
        name + "RelationFilter",
        each ->
            """
            "Related %1$s nodes."
            input %2$s {
              "One fits."
              some: %3$s
              "All fit."
              all: %3$s
              "None fits."
              none: %3$s
            }\
            """
                .formatted(target, each, related));
    return name + "RelationFilter";
  }

  private String edgeFilter(Relation relation, String target) {
    var filter = DerivedNames.edgeFilter(target, relation.properties());
    named(
        filter,
        () ->
            input(
                filter,
                "Related %s nodes, by their relationship.".formatted(target),
                Stream.concat(
                    Stream.of("\"The node.\" node: %sFilter".formatted(target)),
                    fields(relation.properties()))));
    return filter;
  }

  private static String input(String name, String description, Stream<String> fields) {
    return """
    "%2$s"
    input %1$s {
    "All hold."
    and: [%1$s!]
    "One holds."
    or: [%1$s!]
    "Does not hold."
    not: %1$s
    %3$s
    }\
    """
        .formatted(name, description, fields.collect(joining("\n")));
  }
}
