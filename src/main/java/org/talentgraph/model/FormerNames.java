package org.talentgraph.model;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The former names of values of enums, as {@code @formerly} says. They are accepted, and stored and
 * answered by the present name.
 *
 * @param present the present names, by enum and former name
 */
public record FormerNames(Map<String, Map<String, String>> present) {

  static FormerNames read(TypeDefinitionRegistry registry) {
    Map<String, Map<String, String>> present = new HashMap<>();
    for (var type : registry.getTypes(EnumTypeDefinition.class)) {
      for (var value : type.getEnumValueDefinitions()) {
        var now = SdlReader.argument(value, "formerly", "of");
        if (now != null) {
          present.computeIfAbsent(type.getName(), _ -> new HashMap<>()).put(value.getName(), now);
        }
      }
    }
    return new FormerNames(Map.copyOf(present));
  }

  /** The present name of a value; the value itself where it has none of its own. */
  public @Nullable Object present(String type, @Nullable Object value) {
    return value instanceof String name
        ? present.getOrDefault(type, Map.of()).getOrDefault(name, name)
        : value;
  }
}
