package org.talentgraph.model;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;

/** The arguments that every field of a connection type gets, and the day that root fields take. */
record ConnectionArguments(TypeDefinitionRegistry registry, GraphModel model) {

  private static final InputValueDefinition DAY =
      new SchemaParser()
          .parse("type Query { field(\"Day.\" %s: Date): Int }".formatted(AsOf.PARAMETER))
          .getType("Query", ObjectTypeDefinition.class)
          .orElseThrow()
          .getFieldDefinitions()
          .getFirst()
          .getInputValueDefinitions()
          .getFirst();

  /** Relay refetches by this field, and takes it with the argument {@code id} alone. */
  private static final String NODE = "node";

  private static final String FIELD =
      """
      type Arguments { field(
        "Size."
        first: Int
        "Cursor."
        after: String
        "Size."
        last: Int
        "Cursor."
        before: String
        "Filter."
        where: %1$sFilter
        %2$s
        "Order."
        orderBy: [%1$sOrder!]
      ): Int }\
      """;

  private static final String EDGE =
      """
      "Edges."
      whereEdge: %s\
      """;

  /** The fields of a type, those of connections with their arguments. */
  List<FieldDefinition> of(ImplementingTypeDefinition<?> type) {
    var fields = type.getFieldDefinitions().stream().map(this::of);
    return type.getName().equals("Query")
        ? fields.map(field -> field.getName().equals(NODE) ? field : dated(field)).toList()
        : fields.toList();
  }

  private static FieldDefinition dated(FieldDefinition field) {
    return field.transform(builder -> builder.inputValueDefinition(DAY));
  }

  private FieldDefinition of(FieldDefinition field) {
    var type = SdlReader.typeName(field.getType());
    if (!type.endsWith(SdlReader.CONNECTION) || isWritten(field)) {
      return field;
    }
    var name = type.substring(0, type.length() - SdlReader.CONNECTION.length());
    return field.transform(
        builder -> arguments(field, name).forEach(builder::inputValueDefinition));
  }

  /** Whether the field has its own, as one that Java answers. */
  private static boolean isWritten(FieldDefinition field) {
    return field.getInputValueDefinitions().stream()
        .anyMatch(argument -> argument.getName().equals("first"));
  }

  private List<InputValueDefinition> arguments(FieldDefinition field, String name) {
    var target = target(name);
    var inputs = DerivedNames.inputsOf(model, target);
    var edge =
        field.hasDirective("relationship")
            ? EDGE.formatted(DerivedNames.edgeFilter(inputs, name.substring(target.length())))
            : "";
    return new SchemaParser()
        .parse(FIELD.formatted(inputs, edge))
        .getType("Arguments", ObjectTypeDefinition.class)
        .orElseThrow()
        .getFieldDefinitions()
        .getFirst()
        .getInputValueDefinitions();
  }

  /** The type of the nodes of a connection. */
  private String target(String name) {
    return registry
        .getType(name + "Edge", ObjectTypeDefinition.class)
        .flatMap(
            edge ->
                edge.getFieldDefinitions().stream()
                    .filter(field -> field.getName().equals("node"))
                    .findFirst())
        .map(node -> SdlReader.typeName(node.getType()))
        .orElseThrow();
  }
}
