package org.talentgraph.graph;

import static java.util.stream.Collectors.joining;

import graphql.language.AstPrinter;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Relation;

/**
 * Adds to the SDL what follows from it by one convention: for every field of type {@code
 * <T>Connection} its arguments {@code first after last before where orderBy}, the connection with
 * its edges, and the types of its filter, its order and its facet keys. A relationship with
 * properties {@code <P>} has its own, named {@code <T><P>…}.
 */
final class DerivedTypes {

  private final TypeDefinitionRegistry registry;
  private final GraphModel model;
  private final Map<String, String> types = new TreeMap<>();
  private final DerivedFilters filters;

  private DerivedTypes(TypeDefinitionRegistry registry, GraphModel model) {
    this.registry = registry;
    this.model = model;
    this.filters = new DerivedFilters(model, types);
  }

  static void add(TypeDefinitionRegistry registry, GraphModel model) {
    new DerivedTypes(registry, model).add();
  }

  private void add() {
    model.types().values().forEach(type -> type.fields().values().forEach(this::derive));
    types
        .keySet()
        .forEach(
            name ->
                registry
                    .getType(name, ObjectTypeDefinition.class)
                    .ifPresent(registry::remove)); // Spring's own idea of a connection
    registry.merge(
        new SchemaParser()
            .parse(String.join("\n", types.values()) + ScalarFilters.sdl(registry, model)));
    var arguments = new ConnectionArguments(registry);
    registry
        .getTypes(InterfaceTypeDefinition.class)
        .forEach(
            type ->
                replace(type, type.transform(builder -> builder.definitions(arguments.of(type)))));
    registry
        .getTypes(ObjectTypeDefinition.class)
        .forEach(
            type -> {
              if (type.hasDirective("relationshipProperties")) {
                registry.remove(type); // its fields stand on the edges
              } else {
                replace(
                    type, type.transform(builder -> builder.fieldDefinitions(arguments.of(type))));
              }
            });
  }

  private void derive(GraphField field) {
    switch (field) {
      case Relation relation -> {
        if (relation.cardinality() == Cardinality.CONNECTION) {
          connection(relation.target(), relation.properties());
        }
      }
      case GraphField.Match match when match.cardinality() == Cardinality.CONNECTION ->
          connection(match.target(), GraphModel.ANY_RELATIONSHIP);
      case GraphField.Statement found when found.cardinality() == Cardinality.CONNECTION ->
          connection(found.target(), GraphModel.ANY_RELATIONSHIP);
      default -> {}
    }
  }

  private void connection(String target, String properties) {
    var name = DerivedNames.of(target, properties);
    if (types.containsKey(name + "Connection")) {
      return;
    }
    types.put(
        name + "Connection",
        """
        "A page of %1$s nodes, with what can be said of all of them."
        type %2$sConnection {
          "The nodes of this page, each with the relationship that leads to it."
          edges: [%2$sEdge!]!
          "Where this page stands among the others."
          pageInfo: PageInfo!
          "How many nodes the filter leaves, on all pages; one that several relationships lead to counts for each."
          totalCount: Int!
          "How many nodes each combination of values has, on all pages."
          facets(
            "One to four keys to group by."
            by: [%2$sFacet!]!
            "How many groups to return, the largest first: 1 to 100."
            first: Int = 20): Facets!
        }\
        """
            .formatted(target, name));
    types.put(
        name + "Edge",
        """
        "A %s node, and the relationship by which it was reached; at a root field there is none, and its fields are null or empty."
        type %sEdge implements Sourced & Temporal & Relationship {
          "Stands for this place in the order; pass it as after or before."
          cursor: String!
          "The node itself."
          node: %s!
        %s
        }\
        """
            .formatted(target, name, target, edgeFields(properties)));
    facets(target, properties);
    order(target, properties);
    filters.add(target);
  }

  private String edgeFields(String properties) {
    var type =
        registry.getTypes(ImplementingTypeDefinition.class).stream()
            .filter(each -> each.getName().equals(properties))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("No relationship properties " + properties));
    return ((ImplementingTypeDefinition<?>) type)
        .getFieldDefinitions().stream().map(AstPrinter::printAst).collect(joining("\n"));
  }

  private void order(String target, String properties) {
    var name = DerivedNames.of(target, properties);
    types.put(
        name + "Order",
        """
        "What to order %s nodes by: exactly one field of it. A text is ordered in the language of the request, by code point; a constant by where its enum declares it."
        input %sOrder @oneOf {
        %s
        }\
        """
            .formatted(
                target,
                name,
                lines(
                    DerivedNames.orderKeys(model, target, properties).keySet().stream()
                        .map(key -> "\"By %s.\" %s: OrderDirection".formatted(key, key)))));
  }

  private void facets(String target, String properties) {
    var name = DerivedNames.of(target, properties);
    types.put(
        name + "Facet",
        """
        "What %s nodes can be counted by."
        enum %sFacet {
        %s
        }\
        """
            .formatted(
                target,
                name,
                lines(
                    DerivedNames.facetKeys(model, target, properties).keySet().stream()
                        .map(
                            key ->
                                "\"By %s.\" %s"
                                    .formatted(
                                        key.toLowerCase(Locale.ROOT).replace('_', ' '), key)))));
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(joining("\n"));
  }

  private void replace(TypeDefinition<?> old, TypeDefinition<?> complete) {
    registry.remove(old);
    registry.add(complete);
  }
}
