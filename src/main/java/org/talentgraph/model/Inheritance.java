package org.talentgraph.model;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes the types of the SDL files: folds every {@code extend} into the type it extends, copies
 * the fields of an interface into the types that implement it, and adds the root fields by id, so
 * that an SDL file says each thing once.
 */
public final class Inheritance {

  private final TypeDefinitionRegistry registry;

  private Inheritance(TypeDefinitionRegistry registry) {
    this.registry = registry;
  }

  public static void apply(TypeDefinitionRegistry registry) {
    var inheritance = new Inheritance(registry);
    inheritance.foldExtensions();
    inheritance.copyFields();
    new ByIdFields(registry).add();
  }

  private void foldExtensions() {
    extensions(registry.objectTypeExtensions()).forEach(this::fold);
    extensions(registry.interfaceTypeExtensions()).forEach(this::fold);
  }

  private static <T> List<T> extensions(Map<String, List<T>> byType) {
    return byType.values().stream().flatMap(Collection::stream).toList();
  }

  private void fold(ObjectTypeExtensionDefinition extension) {
    var type = get(extension.getName(), ObjectTypeDefinition.class);
    registry.remove(extension);
    replace(
        type,
        type.transform(
            builder ->
                builder
                    .fieldDefinitions(fields(type, extension))
                    .implementz(joined(type.getImplements(), extension.getImplements()))
                    .directives(joined(type.getDirectives(), extension.getDirectives()))));
  }

  private void fold(InterfaceTypeExtensionDefinition extension) {
    var type = get(extension.getName(), InterfaceTypeDefinition.class);
    registry.remove(extension);
    replace(
        type,
        type.transform(
            builder ->
                builder
                    .definitions(fields(type, extension))
                    .implementz(joined(type.getImplements(), extension.getImplements()))
                    .directives(joined(type.getDirectives(), extension.getDirectives()))));
  }

  private void copyFields() {
    // Interfaces first, so that what an interface inherits reaches the objects below it.
    for (var type : List.copyOf(registry.getTypes(InterfaceTypeDefinition.class))) {
      replace(type, type.transform(builder -> builder.definitions(inherited(type))));
    }
    for (var type : List.copyOf(registry.getTypes(ObjectTypeDefinition.class))) {
      replace(type, type.transform(builder -> builder.fieldDefinitions(inherited(type))));
    }
  }

  private List<FieldDefinition> inherited(ImplementingTypeDefinition<?> type) {
    Map<String, FieldDefinition> fields = new LinkedHashMap<>();
    for (Type<?> implemented : type.getImplements()) {
      var name = ((TypeName) implemented).getName();
      inherited(get(name, InterfaceTypeDefinition.class))
          .forEach(
              field ->
                  fields.merge(
                      field.getName(),
                      field,
                      (known, again) -> directives(known).isEmpty() ? again : known));
    }
    type.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
    return List.copyOf(fields.values());
  }

  private static List<Directive> directives(FieldDefinition field) {
    return field.getDirectives();
  }

  private static List<FieldDefinition> fields(
      ImplementingTypeDefinition<?> type, ImplementingTypeDefinition<?> extension) {
    return joined(type.getFieldDefinitions(), extension.getFieldDefinitions());
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private <T extends TypeDefinition<?>> T get(String name, Class<T> kind) {
    return registry
        .getType(name, kind)
        .orElseThrow(() -> new IllegalArgumentException("The SDL has no type " + name));
  }

  private void replace(TypeDefinition<?> old, TypeDefinition<?> complete) {
    registry.remove(old);
    registry.add(complete);
  }
}
