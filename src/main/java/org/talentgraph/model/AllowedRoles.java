package org.talentgraph.model;

import graphql.language.ArrayValue;
import graphql.language.Description;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads from {@code @allowed} which roles may use a field, and tells it in the description of the
 * field, too, since introspection shows no directives. Every field of {@code Mutation} must say it.
 */
public final class AllowedRoles {

  static final String DIRECTIVE = "allowed";

  private static final String MUTATION = "Mutation";

  private final List<String> problems = new ArrayList<>();

  private AllowedRoles() {}

  /** The names of the roles that may use a field; empty where everybody may. */
  public static List<String> of(@Nullable FieldDefinition field) {
    return field == null
        ? List.of()
        : field.getDirectives(DIRECTIVE).stream()
            .flatMap(each -> ((ArrayValue) each.getArgument("to").getValue()).getValues().stream())
            .map(role -> ((EnumValue) role).getName())
            .toList();
  }

  /**
   * @throws SchemaRejected if a mutation does not say who may use it
   */
  public static void describe(TypeDefinitionRegistry registry) {
    var roles = new AllowedRoles();
    for (var type : List.copyOf(registry.getTypes(InterfaceTypeDefinition.class))) {
      registry.remove(type);
      registry.add(type.transform(builder -> builder.definitions(roles.fields(type))));
    }
    for (var type : List.copyOf(registry.getTypes(ObjectTypeDefinition.class))) {
      registry.remove(type);
      registry.add(type.transform(builder -> builder.fieldDefinitions(roles.fields(type))));
    }
    if (!roles.problems.isEmpty()) {
      throw new SchemaRejected(roles.problems);
    }
  }

  private List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
    return type.getFieldDefinitions().stream().map(field -> described(type, field)).toList();
  }

  private FieldDefinition described(ImplementingTypeDefinition<?> type, FieldDefinition field) {
    var roles = of(field);
    if (roles.isEmpty()) {
      if (type.getName().equals(MUTATION)) {
        problems.add(
            "Mutation.%s: @allowed(to:) does not say which roles may use it"
                .formatted(field.getName()));
      }
      return field;
    }
    var known = field.getDescription();
    var text = (known == null ? "" : known.content + " ") + "For " + String.join(", ", roles) + ".";
    return field.transform(builder -> builder.description(new Description(text, null, false)));
  }
}
