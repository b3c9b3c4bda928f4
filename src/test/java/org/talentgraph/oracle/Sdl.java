package org.talentgraph.oracle;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SDL files as they stand, with the directives that are not published. */
final class Sdl {

  private Sdl() {}

  static TypeDefinitionRegistry files() {
    var registry = new TypeDefinitionRegistry();
    try (var files = Files.list(Path.of("graph-schema/graphql"))) {
      for (var file : files.sorted().toList()) {
        registry.merge(new SchemaParser().parse(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return registry;
  }

  /** What a type or an interface declares itself, and in its extensions. */
  static Stream<FieldDefinition> fields(TypeDefinitionRegistry registry, String type) {
    return Stream.of(
            registry.types(), registry.objectTypeExtensions(), registry.interfaceTypeExtensions())
        .flatMap(definitions -> definitions(definitions.get(type)))
        .flatMap(definition -> definition.getFieldDefinitions().stream());
  }

  private static Stream<ImplementingTypeDefinition<?>> definitions(@Nullable Object found) {
    return switch (found) {
      case ImplementingTypeDefinition<?> definition -> Stream.of(definition);
      case List<?> extensions ->
          extensions.stream().map(each -> (ImplementingTypeDefinition<?>) each);
      case null, default -> Stream.of();
    };
  }
}
