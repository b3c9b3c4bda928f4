package org.talentgraph.model;

import static java.util.Objects.requireNonNull;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees what of a type or a field, as one {@code @visible} says. What has none is seen by
 * everybody.
 *
 * @param roles the roles that see it
 * @param where which records they see; all where it is empty
 */
public record Sight(Set<String> roles, Map<String, Object> where) {

  private static final String CALLER = "caller";
  private static final String ROLE = "role";
  private static final String INSTITUTIONS = "institutions";

  private static final String DIRECTIVE = "visible";

  /** What the SDL says of types, by their names, and of fields, by {@code Type.field}. */
  static Map<String, List<Sight>> read(TypeDefinitionRegistry registry) {
    Map<String, List<Sight>> sights = new HashMap<>();
    for (var type : registry.getTypes(ImplementingTypeDefinition.class)) {
      put(type.getName(), (DirectivesContainer<?>) type, sights);
      ((ImplementingTypeDefinition<?>) type)
          .getFieldDefinitions()
          .forEach(field -> put(type.getName() + "." + field.getName(), field, sights));
    }
    return Map.copyOf(sights);
  }

  private static void put(String name, DirectivesContainer<?> on, Map<String, List<Sight>> sights) {
    var all = on.getDirectives(DIRECTIVE).stream().map(Sight::of).toList();
    if (!all.isEmpty()) {
      sights.put(name, all);
    }
  }

  private static Sight of(Directive directive) {
    var roles =
        ((ArrayValue) directive.getArgument("to").getValue())
            .getValues().stream()
                .map(role -> ((EnumValue) role).getName())
                .collect(Collectors.toUnmodifiableSet());
    var where = directive.getArgument("where");
    return new Sight(
        roles,
        where != null && where.getValue() instanceof StringValue text
            ? ConstantFilter.parse(
                requireNonNull(text.getValue()), Set.of(CALLER, ROLE, INSTITUTIONS))
            : Map.of());
  }

  /** The filter for a caller. */
  public Map<String, Object> where(String role, String caller, Set<String> institutions) {
    return ConstantFilter.with(
        Map.of(ROLE, role, CALLER, caller, INSTITUTIONS, institutions.stream().sorted().toList()),
        where);
  }
}
