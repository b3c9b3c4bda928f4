package org.talentgraph.graph;

import static java.util.stream.Collectors.joining;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Relation;

/**
 * Adds to the SDL what follows from it by one convention: for every field of type {@code <T>Connection} its arguments
 * {@code first after last before where orderBy}, the connection with its edges, and the types of its filter, its order
 * and its facet keys. A relationship with properties {@code <P>} has its own, named {@code <T><P>…}.
 */
final class DerivedTypes {

    private final TypeDefinitionRegistry registry;
    private final GraphModel model;
    private final Map<String, String> types = new TreeMap<>();
    private final Set<String> wanted = new TreeSet<>();

    private DerivedTypes(TypeDefinitionRegistry registry, GraphModel model) {
        this.registry = registry;
        this.model = model;
    }

    static void add(TypeDefinitionRegistry registry, GraphModel model) {
        new DerivedTypes(registry, model).add();
    }

    private void add() {
        model.types().values().forEach(type -> type.fields().values().forEach(this::derive));
        types.keySet().forEach(name -> registry.getType(name, ObjectTypeDefinition.class)
                .ifPresent(registry::remove)); // Spring's own idea of a connection
        registry.merge(new SchemaParser().parse(String.join("\n", types.values()) + ScalarFilters.sdl(registry, model)));
        registry.getTypes(InterfaceTypeDefinition.class).forEach(type -> replace(
                type, type.transform(builder -> builder.definitions(withArguments(type)))));
        registry.getTypes(ObjectTypeDefinition.class).forEach(type -> {
            if (type.hasDirective("relationshipProperties")) {
                registry.remove(type); // its fields stand on the edges
            } else {
                replace(type, type.transform(builder -> builder.fieldDefinitions(withArguments(type))));
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
        if (!wanted.add(name)) {
            return;
        }
        types.put(name + "Connection", """
                "A page of %1$s nodes, with what can be said of all of them."
                type %2$sConnection {
                  "The nodes of this page, each with the relationship that leads to it."
                  edges: [%2$sEdge!]!
                  "Where this page stands among the others."
                  pageInfo: PageInfo!
                  "How many nodes the filter leaves, on all pages."
                  totalCount: Int!
                  "How many nodes each combination of values has, on all pages."
                  facets(
                    "One to four keys to group by."
                    by: [%2$sFacet!]!
                    "How many groups to return, the largest first: 1 to 100."
                    first: Int = 20): Facets!
                }""".formatted(target, name));
        types.put(name + "Edge", """
                "A %s node, and the relationship by which it was reached; at a root field there is none, and its fields are null or empty."
                type %sEdge implements Sourced & Temporal & Relationship {
                  "Stands for this place in the order; pass it as after or before."
                  cursor: String!
                  "The node itself."
                  node: %s!
                %s
                }""".formatted(target, name, target, edgeFields(properties)));
        facets(target, properties);
        order(target, properties);
        filter(target);
    }

    private String edgeFields(String properties) {
        var type = registry.getTypes(ImplementingTypeDefinition.class).stream()
                .filter(each -> each.getName().equals(properties))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No relationship properties " + properties));
        return ((ImplementingTypeDefinition<?>) type)
                .getFieldDefinitions().stream().map(graphql.language.AstPrinter::printAst).collect(joining("\n"));
    }

    private void order(String target, String properties) {
        var name = DerivedNames.of(target, properties);
        types.put(name + "Order", """
                "What to order %s nodes by: exactly one field of it. A text is ordered in the language of the request, by code point."
                input %sOrder @oneOf {
                %s
                }""".formatted(target, name, lines(DerivedNames.orderKeys(model, target, properties).keySet().stream()
                        .map(key -> "\"By %s.\" %s: OrderDirection".formatted(key, key)))));
    }

    private void facets(String target, String properties) {
        var name = DerivedNames.of(target, properties);
        types.put(name + "Facet", """
                "What %s nodes can be counted by."
                enum %sFacet {
                %s
                }""".formatted(target, name, lines(DerivedNames.facetKeys(model, target, properties).keySet().stream()
                        .map(key -> "\"By %s.\" %s".formatted(key.toLowerCase(java.util.Locale.ROOT).replace('_', ' '), key)))));
    }

    private void filter(String target) {
        if (!wanted.add(target + "Filter")) {
            return;
        }
        types.put(target + "Filter", input(target + "Filter", "Which %s nodes to keep; all fields given must hold.".formatted(target), fields(target)));
    }

    private Stream<String> fields(String target) {
        return model.getType(target).fields().values().stream().flatMap(field -> switch (field) {
            case GraphField.Property property -> Stream.of("\"By its %s.\" %s: %s".formatted(
                    property.name(), property.name(), ScalarFilters.typeOf(property)));
            case Relation relation -> Stream.of("\"By its %s.\" %s: %s".formatted(
                    relation.name(), relation.name(), relationFilter(relation)));
            default -> Stream.of();
        });
    }

    private String relationFilter(Relation relation) {
        filter(relation.target());
        if (relation.cardinality() == Cardinality.ONE) {
            return relation.target() + "Filter";
        }
        var name = DerivedNames.of(relation.target(), relation.properties());
        if (wanted.add(name + "EdgeFilter")) {
            types.put(name + "RelationFilter", """
                    "Which of the related %2$s nodes must fit."
                    input %1$sRelationFilter {
                      "At least one fits."
                      some: %1$sEdgeFilter
                      "None is there that does not fit."
                      all: %1$sEdgeFilter
                      "None fits."
                      none: %1$sEdgeFilter
                    }""".formatted(name, relation.target()));
            types.put(name + "EdgeFilter", input(
                    name + "EdgeFilter",
                    "A related %s node and the relationship that leads to it.".formatted(relation.target()),
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
                "All of these hold."
                and: [%1$s!]
                "At least one of these holds."
                or: [%1$s!]
                "This does not hold; an absent value does not hold."
                not: %1$s
                %3$s
                }""".formatted(name, description, lines(fields));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(joining("\n"));
    }

    private List<FieldDefinition> withArguments(ImplementingTypeDefinition<?> type) {
        return type.getFieldDefinitions().stream().map(this::withArguments).toList();
    }

    private FieldDefinition withArguments(FieldDefinition field) {
        var type = SdlReader.typeName(field.getType());
        if (!type.endsWith(SdlReader.CONNECTION)) {
            return field;
        }
        var name = type.substring(0, type.length() - SdlReader.CONNECTION.length());
        return field.transform(builder -> arguments(name).forEach(builder::inputValueDefinition));
    }

    private List<InputValueDefinition> arguments(String name) {
        var target = registry.getType(name + "Edge", ObjectTypeDefinition.class)
                .flatMap(edge -> edge.getFieldDefinitions().stream()
                        .filter(field -> field.getName().equals("node"))
                        .findFirst())
                .map(node -> SdlReader.typeName(node.getType()))
                .orElseThrow();
        var field = """
                type Arguments { field(
                  "How many nodes to return from the start: 0 to 100; 20 when neither first nor last is given."
                  first: Int
                  "Return nodes after this cursor."
                  after: String
                  "How many nodes to return from the end: 0 to 100."
                  last: Int
                  "Return nodes before this cursor."
                  before: String
                  "Which nodes to keep."
                  where: %sFilter
                  "By what to order, the most important first; ties, and everything when absent, are ordered by id."
                  orderBy: [%sOrder!]
                ): Int }""".formatted(target, name);
        return new SchemaParser().parse(field)
                .getTypeOrNull("Arguments", ObjectTypeDefinition.class)
                .getFieldDefinitions()
                .getFirst()
                .getInputValueDefinitions();
    }

    private void replace(graphql.language.TypeDefinition<?> old, graphql.language.TypeDefinition<?> complete) {
        registry.remove(old);
        registry.add(complete);
    }
}
