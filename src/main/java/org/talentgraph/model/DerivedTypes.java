package org.talentgraph.model;

import static java.util.stream.Collectors.joining;

import graphql.language.AstPrinter;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Relation;

/**
 * Adds to the SDL what follows from it by one convention: for every field of type {@code
 * <T>Connection} its arguments {@code first after last before where orderBy}, the connection with
 * its edges, and the types of its filter, its order and its facet keys. A relationship with
 * properties {@code <P>} has a connection and edges of its own, named {@code <T><P>…}.
 */
public final class DerivedTypes {

  private static final String CONNECTION =
      """
      "%1$s nodes."
      type %2$sConnection {
        "Nodes of the page."
        edges: [%2$sEdge!]!
        "Its place."
        pageInfo: PageInfo!
        "Nodes on all pages."
        totalCount: Int!
        "Counts by values."
        facets(
          "Keys: 1 to 4."
          by: [%3$sFacet!]!
          "Groups: 1 to 100."
          first: Int = 20): Facets!
      }\
      """;

  private static final String EDGE =
      """
      "%1$s and its relationship."
      type %2$sEdge implements Sourced & Temporal {
        "Its cursor."
        cursor: String!
        "The node."
        node: %1$s!
      %3$s
      }\
      """;

  private final TypeDefinitionRegistry registry;
  private final GraphModel model;
  private final Map<String, String> types = new TreeMap<>();
  private final DerivedFilters filters;
  private final DerivedKeys keys;

  private DerivedTypes(TypeDefinitionRegistry registry, GraphModel model) {
    this.registry = registry;
    this.model = model;
    var descriptions = new BriefDescriptions(registry);
    this.filters = new DerivedFilters(model, types, descriptions);
    this.keys = new DerivedKeys(model, descriptions);
  }

  public static void add(TypeDefinitionRegistry registry, GraphModel model) {
    DerivedEnums.add(registry, model);
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
            .parse(
                String.join("\n", types.values())
                    + ScalarFilters.sdl(registry, model)
                    + DerivedInputs.sdl(registry, model).collect(joining("\n"))));
    var arguments = new ConnectionArguments(registry, model);
    registry
        .getTypes(InterfaceTypeDefinition.class)
        .forEach(
            type ->
                complete(type, type.transform(builder -> builder.definitions(arguments.of(type)))));
    registry
        .getTypes(ObjectTypeDefinition.class)
        .forEach(
            type ->
                complete(
                    type, type.transform(builder -> builder.fieldDefinitions(arguments.of(type)))));
  }

  private void derive(GraphField field) {
    switch (field) {
      case Relation relation -> {
        if (relation.cardinality() == Cardinality.CONNECTION) {
          connection(relation.target(), relation.properties());
          filters.addEdges(relation);
        }
      }
      case GraphField.Match match when match.cardinality() == Cardinality.CONNECTION ->
          connection(match.target(), GraphModel.ANY_RELATIONSHIP);
      case GraphField.Statement found when found.cardinality() == Cardinality.CONNECTION ->
          connection(found.target(), found.properties());
      default -> {}
    }
  }

  private void connection(String target, String properties) {
    var name = DerivedNames.of(target, properties);
    if (types.containsKey(name + "Connection")) {
      return;
    }
    var inputs = DerivedNames.inputsOf(model, target);
    types.put(name + "Connection", CONNECTION.formatted(target, name, inputs));
    types.put(name + "Edge", EDGE.formatted(target, name, edgeFields(properties)));
    types.computeIfAbsent(inputs + "Order", each -> keys.order(inputs));
    types.computeIfAbsent(inputs + "Facet", each -> keys.facet(inputs));
    filters.add(inputs);
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

  /** The properties of a relationship stand on its edges, and not as a type of their own. */
  private void complete(ImplementingTypeDefinition<?> old, TypeDefinition<?> complete) {
    registry.remove(old);
    if (!old.hasDirective("relationshipProperties")) {
      registry.add(complete);
    }
  }
}
