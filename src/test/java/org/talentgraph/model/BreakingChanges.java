package org.talentgraph.model;

import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;

/** What of a schema a later one breaks, leaving out what the earlier one has as deprecated. */
final class BreakingChanges {

  private BreakingChanges() {}

  static List<String> between(String earlier, String later) {
    var old = new SchemaParser().parse(earlier);
    takeDeprecatedAway(old);
    var reporter = new CapturingReporter();
    new SchemaDiff()
        .diffSchema(
            SchemaDiffSet.diffSetFromIntrospection(
                UnExecutableSchemaGenerator.makeUnExecutableSchema(old),
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(later))),
            reporter);
    return reporter.getBreakages().stream().map(BreakingChanges::told).distinct().toList();
  }

  private static String told(DiffEvent event) {
    var place =
        event.getFieldName() == null
            ? event.getTypeName()
            : event.getTypeName() + "." + event.getFieldName();
    return place + ": " + event.getReasonMsg();
  }

  private static void takeDeprecatedAway(TypeDefinitionRegistry registry) {
    for (var type : List.copyOf(registry.getTypes(ObjectTypeDefinition.class))) {
      registry.remove(type);
      registry.add(type.transform(builder -> builder.fieldDefinitions(fields(type))));
    }
    for (var type : List.copyOf(registry.getTypes(InterfaceTypeDefinition.class))) {
      registry.remove(type);
      registry.add(type.transform(builder -> builder.definitions(fields(type))));
    }
    for (var type : List.copyOf(registry.getTypes(InputObjectTypeDefinition.class))) {
      registry.remove(type);
      registry.add(
          type.transform(
              builder -> builder.inputValueDefinitions(kept(type.getInputValueDefinitions()))));
    }
    for (var type : List.copyOf(registry.getTypes(EnumTypeDefinition.class))) {
      registry.remove(type);
      registry.add(
          type.transform(
              builder -> builder.enumValueDefinitions(kept(type.getEnumValueDefinitions()))));
    }
  }

  private static List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
    return kept(type.getFieldDefinitions()).stream()
        .map(
            field ->
                field.transform(
                    builder ->
                        builder.inputValueDefinitions(kept(field.getInputValueDefinitions()))))
        .toList();
  }

  private static <T extends DirectivesContainer<?>> List<T> kept(List<T> parts) {
    return parts.stream().filter(part -> !part.hasDirective("deprecated")).toList();
  }
}
