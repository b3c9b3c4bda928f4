package org.talentgraph.model;

import static java.util.stream.Collectors.toSet;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Set;

/**
 * The directives by which the SDL files say how a type or a field is stored; a client cannot use
 * them. They are read before the schema is made, and are not published with it; {@code @allowed}
 * is, because whoever asks must keep to it.
 */
public record StorageDirectives(TypeDefinitionRegistry registry, Set<String> names) {

  private static final Set<String> OF_OPERATIONS = Set.of("QUERY", "MUTATION", "SUBSCRIPTION");

  public static void remove(TypeDefinitionRegistry registry) {
    var definitions =
        registry.getDirectiveDefinitions().values().stream()
            .filter(StorageDirectives::isOnTypes)
            .toList();
    new StorageDirectives(
            registry, definitions.stream().map(DirectiveDefinition::getName).collect(toSet()))
        .remove();
    definitions.forEach(registry::remove);
    registry.getType(Labels.OF_STORAGE).ifPresent(registry::remove);
  }

  private static boolean isOnTypes(DirectiveDefinition definition) {
    return !definition.getName().equals(AllowedRoles.DIRECTIVE)
        && definition.getDirectiveLocations().stream()
            .noneMatch(location -> OF_OPERATIONS.contains(location.getName()));
  }

  private void remove() {
    for (var type : List.copyOf(registry.getTypes(InterfaceTypeDefinition.class))) {
      registry.remove(type);
      registry.add(
          type.transform(
              builder -> builder.definitions(fields(type)).directives(kept(type.getDirectives()))));
    }
    for (var type : List.copyOf(registry.getTypes(ObjectTypeDefinition.class))) {
      registry.remove(type);
      registry.add(
          type.transform(
              builder ->
                  builder.fieldDefinitions(fields(type)).directives(kept(type.getDirectives()))));
    }
    for (var type : List.copyOf(registry.getTypes(EnumTypeDefinition.class))) {
      registry.remove(type);
      registry.add(
          type.transform(
              builder ->
                  builder
                      .enumValueDefinitions(values(type))
                      .directives(kept(type.getDirectives()))));
    }
  }

  private List<EnumValueDefinition> values(EnumTypeDefinition type) {
    return type.getEnumValueDefinitions().stream()
        .map(value -> value.transform(builder -> builder.directives(kept(value.getDirectives()))))
        .toList();
  }

  private List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
    return type.getFieldDefinitions().stream()
        .map(field -> field.transform(builder -> builder.directives(kept(field.getDirectives()))))
        .toList();
  }

  private List<Directive> kept(List<Directive> directives) {
    return directives.stream().filter(each -> !names.contains(each.getName())).toList();
  }
}
