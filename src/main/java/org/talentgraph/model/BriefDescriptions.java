package org.talentgraph.model;

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
import org.jspecify.annotations.Nullable;

/**
 * Descriptions of fields, short enough to be repeated at every key that is derived from a field.
 */
record BriefDescriptions(TypeDefinitionRegistry registry) {

  private static final Pattern CLAUSE_END =
      Pattern.compile("[;:(]|\\. |\\.$|, (for example|such as|with|in|that|who|which|or) ");

  /** Where a relative clause begins, unless the clause says which day, place or people is meant. */
  private static final Pattern RELATIVE_CLAUSE =
      Pattern.compile(
          "(?<! (on|in|by|of|for|to|at|from|under|into|those|all)) (that|who|which|whom|whose) ");

  /** A clause that makes sense only as a whole. */
  private static final Pattern WHOLE =
      Pattern.compile("^(What|Whom|Whether|True|How|When|First|For) .*");

  /** A field of a type need not name the type again. */
  private static final Pattern OWNER =
      Pattern.compile("(?<! or) (of|in|about|by) (this|the) \\w+$");

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
        ? clause(described.getDescription().getContent()) + "."
        : "";
  }

  /** The description of a key that nodes have, or relationships with these types of properties. */
  String of(String target, Set<String> properties, GraphField field) {
    return properties.isEmpty()
        ? of(target, field.name())
        : properties.stream()
            .map(each -> of(each, field.name()))
            .distinct()
            .collect(joining(" / ", "Edge: ", ""));
  }

  private Stream<FieldDefinition> fields(@Nullable TypeDefinition<?> type) {
    return switch (type) {
      case ImplementingTypeDefinition<?> object -> object.getFieldDefinitions().stream();
      case UnionTypeDefinition union ->
          union.getMemberTypes().stream()
              .limit(1)
              .flatMap(member -> fields(registry.getTypeOrNull(SdlReader.typeName(member))));
      case null, default -> Stream.of();
    };
  }

  private static String brief(String description) {
    var clause = clause(description);
    return (WHOLE.matcher(clause).matches()
            ? clause
            : OWNER.matcher(RELATIVE_CLAUSE.split(clause, 2)[0]).replaceFirst(""))
        + ".";
  }

  private static String clause(String description) {
    return CLAUSE_END.split(description.strip().replaceAll("\\s+", " "), 2)[0].strip();
  }
}
