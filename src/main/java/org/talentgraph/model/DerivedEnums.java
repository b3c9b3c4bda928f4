package org.talentgraph.model;

import static java.util.stream.Collectors.joining;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Adds to the SDL the constants that follow from it: relationship types, kinds of node and kinds
 * that can be searched for.
 */
record DerivedEnums(TypeDefinitionRegistry registry, GraphModel model) {

  static void add(TypeDefinitionRegistry registry, GraphModel model) {
    var enums = new DerivedEnums(registry, model);
    registry.merge(
        new SchemaParser()
            .parse(enums.relationshipTypes() + enums.nodeKinds() + enums.searchKinds()));
  }

  private String relationshipTypes() {
    return sdl(
        Labels.RELATIONSHIP,
        "Type of a relationship, and what it says of its first record A and its second B.",
        model.relationshipTypes().stream(),
        type ->
            model.label(Labels.RELATIONSHIP, type).map(said -> said.english() + ".").orElse(type));
  }

  private String nodeKinds() {
    var descriptions = new BriefDescriptions(registry);
    return sdl(
        Labels.KIND,
        "Kind of a record: its type, or an interface of several types.",
        model.kinds().map(GraphType::name).sorted(),
        descriptions::of);
  }

  private String searchKinds() {
    var descriptions = new BriefDescriptions(registry);
    return model.searchables().isEmpty()
        ? ""
        : sdl(
            Searchable.ENUM,
            "Kind of record that a search looks for.",
            model.searchables().stream().map(Searchable::kind),
            kind ->
                model.searchables().stream()
                    .filter(each -> each.kind().equals(kind))
                    .map(each -> descriptions.of(each.type()))
                    .findFirst()
                    .orElseThrow());
  }

  private static String sdl(
      String name, String description, Stream<String> values, Function<String, String> meaning) {
    return values
        .map(value -> "\"%s\" %s".formatted(meaning.apply(value), value))
        .collect(joining("\n", "\"%s\" enum %s {\n".formatted(description, name), "\n}\n"));
  }
}
