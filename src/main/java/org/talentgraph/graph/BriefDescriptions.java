package org.talentgraph.graph;

import static java.util.stream.Collectors.joining;

import graphql.language.AbstractDescribedNode;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the SDL says of a field, short enough to be repeated at every key that is derived from it. */
record BriefDescriptions(TypeDefinitionRegistry registry) {

  /** Where a clause ends, or a relative one begins that does not tell of which day or place it is. */
  private static final Pattern END =
      Pattern.compile(
          "[;:(]|\\. |\\.$|, (for example|such as|with|in|that|who|which|or) |(?<! (on|in|by|of|for|to|at|from|under|into|through)) (that|who|which|whom|whose) ");

  /** A type need not say of itself whose field it is. */
  private static final Pattern OWNER = Pattern.compile(" (of|in|about|by) (this|the) \\w+$");

  /** The first clause of a field's description, up to a relative one. */
  String of(String type, String field) {
    return fields(registry.getTypeOrNull(type))
        .filter(each -> each.getName().equals(field) && each.getDescription() != null)
        .map(each -> brief(each.getDescription().getContent()))
        .findFirst()
        .orElse("");
  }

  /** The first clause of the description of a type. */
  String of(String type) {
    return registry.getTypeOrNull(type) instanceof AbstractDescribedNode<?> described
            && described.getDescription() != null
        ? brief(described.getDescription().getContent())
        : "";
  }

  /** The same of a key that a node has, or relationships of these types of properties. */
  String of(String target, Set<String> properties, GraphField field) {
    return properties.isEmpty()
        ? of(target, field.name())
        : properties.stream()
            .map(each -> of(each, field.name()))
            .distinct()
            .collect(joining(" / ", "Edge: ", ""));
  }

  private Stream<FieldDefinition> fields(TypeDefinition<?> type) {
    return switch (type) {
      case ImplementingTypeDefinition<?> object -> object.getFieldDefinitions().stream();
      case UnionTypeDefinition union ->
          union.getMemberTypes().stream()
              .limit(1)
              .flatMap(member -> fields(registry.getTypeOrNull(SdlReader.typeName(member))));
      default -> Stream.of();
    };
  }

  private static String brief(String description) {
    var clause = END.split(description.strip().replaceAll("\\s+", " "), 2)[0].strip();
    return OWNER.matcher(clause).replaceFirst("") + ".";
  }
}
