package org.talentgraph.model;

import static java.util.Comparator.comparing;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A kind of record that can be searched for, as {@code @searchable} says.
 *
 * @param type its type, or an interface for all of its types
 * @param kind the constant of the kind
 * @param rank how it ranks among others, from 1
 * @param names fields that hold other names, codes or numbers of a record
 * @param texts fields with texts of which the words are found
 */
public record Searchable(
    String type, String kind, int rank, List<String> names, List<String> texts) {

  /** The enum that is derived from these kinds. */
  public static final String ENUM = "SearchKind";

  static List<Searchable> read(TypeDefinitionRegistry registry) {
    return registry.types().values().stream()
        .filter(ImplementingTypeDefinition.class::isInstance)
        .map(type -> (ImplementingTypeDefinition<?>) type)
        .flatMap(
            type ->
                type.getDirectives("searchable").stream()
                    .map(directive -> of(type.getName(), directive)))
        .sorted(comparing(Searchable::rank).thenComparing(Searchable::kind))
        .toList();
  }

  private static Searchable of(String type, Directive directive) {
    var rank = (IntValue) directive.getArgument("rank").getValue();
    return new Searchable(
        type,
        type.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT),
        rank.getValue().intValueExact(),
        fields(directive, "names"),
        fields(directive, "texts"));
  }

  private static List<String> fields(Directive directive, String argument) {
    return Stream.ofNullable(directive.getArgument(argument))
        .flatMap(given -> ((ArrayValue) given.getValue()).getValues().stream())
        .map(value -> ((StringValue) value).getValue())
        .toList();
  }
}
