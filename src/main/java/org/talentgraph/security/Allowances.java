package org.talentgraph.security;

import static java.util.stream.Collectors.toCollection;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.talentgraph.model.AllowedRoles;

/**
 * Who may use which field, as {@code @allowed} says.
 *
 * @param byField the roles, by the schema coordinate of each field that not everybody may use
 */
record Allowances(Map<String, Set<Role>> byField) {

  static final String MUTATION = "Mutation.";

  static Allowances of(GraphQLSchema schema) {
    Map<String, Set<Role>> byField = new HashMap<>();
    for (var type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLFieldsContainer container) {
        for (var field : container.getFieldDefinitions()) {
          var roles = AllowedRoles.of(field.getDefinition());
          if (!roles.isEmpty()) {
            byField.put(type.getName() + "." + field.getName(), roles(roles));
          }
        }
      }
    }
    return new Allowances(Map.copyOf(byField));
  }

  private static Set<Role> roles(Collection<String> names) {
    return names.stream()
        .map(Role::valueOf)
        .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  boolean isOpen(String field) {
    return !byField.containsKey(field);
  }

  /** The roles that may use a field that is not open. */
  Set<Role> roles(String field) {
    return byField.getOrDefault(field, Set.of());
  }

  boolean permits(Caller caller, String field) {
    return isOpen(field) || (roles(field).contains(caller.role()) && isInScope(caller, field));
  }

  static boolean isInScope(Caller caller, String field) {
    return caller.mutations().isEmpty()
        || !field.startsWith(MUTATION)
        || caller.mutations().contains(field.substring(MUTATION.length()));
  }

  /** The names of the mutations that a caller may use. */
  Set<String> mutations(Caller caller) {
    return byField.keySet().stream()
        .filter(field -> field.startsWith(MUTATION) && permits(caller, field))
        .map(field -> field.substring(MUTATION.length()))
        .collect(toCollection(TreeSet::new));
  }
}
