package org.talentgraph.model;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Adds to {@code Query} a field by id for each kind of record, named after its type; with {@code
 * ById} behind it where the list has that name, as for series.
 */
record ByIdFields(TypeDefinitionRegistry registry) {

  private static final String FIELD =
      """
      type Query {
        "One %1$s by its id."
        %2$s("Id." id: ID!): %1$s @match
      }\
      """;

  void add() {
    registry
        .getType("Query", ObjectTypeDefinition.class)
        .ifPresent(
            query -> {
              registry.remove(query);
              registry.add(query.transform(builder -> builder.fieldDefinitions(fields(query))));
            });
  }

  private List<FieldDefinition> fields(ObjectTypeDefinition query) {
    Map<String, FieldDefinition> fields = new LinkedHashMap<>();
    query.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
    for (var kind : kinds().toList()) {
      var name = name(kind);
      var taken = fields.get(name);
      if (taken == null || !isById(taken)) {
        var own = taken == null ? name : name + "ById";
        fields.put(own, field(kind, own));
      }
    }
    return List.copyOf(fields.values());
  }

  private static boolean isById(FieldDefinition field) {
    return field.getInputValueDefinitions().stream()
        .anyMatch(argument -> argument.getName().equals("id"));
  }

  private Stream<String> kinds() {
    return Stream.concat(
            registry.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("node")),
            registry.getTypes(InterfaceTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("node")))
        .map(TypeDefinition::getName)
        .sorted();
  }

  private static FieldDefinition field(String kind, String name) {
    return new SchemaParser()
        .parse(FIELD.formatted(kind, name))
        .getType("Query", ObjectTypeDefinition.class)
        .orElseThrow()
        .getFieldDefinitions()
        .getFirst();
  }

  private static String name(String kind) {
    return kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
  }
}
