package org.talentgraph.model;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.SourceLocation;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** Reads the sentences of relationship types, and finds the types that have not exactly one. */
public final class Sentences {

  private Sentences() {}

  /** A sentence, and where the SDL says it. */
  private record Said(@Nullable SourceLocation place, Text text) {}

  /** The sentences by type; a sentence that types inherit from an interface counts once. */
  static Map<String, List<Text>> read(TypeDefinitionRegistry registry) {
    Map<String, Set<Said>> said = new HashMap<>();
    for (var type : registry.getTypes(ImplementingTypeDefinition.class)) {
      for (var each : ((ImplementingTypeDefinition<?>) type).getFieldDefinitions()) {
        var relationship = argument(each, "type");
        var english = argument(each, "en");
        var chinese = argument(each, "zh");
        if (relationship != null && english != null && chinese != null) {
          said.computeIfAbsent(relationship, first -> new HashSet<>())
              .add(new Said(each.getSourceLocation(), new Text(english, chinese)));
        }
      }
    }
    Map<String, List<Text>> sentences = new HashMap<>();
    said.forEach((type, texts) -> sentences.put(type, texts.stream().map(Said::text).toList()));
    return Map.copyOf(sentences);
  }

  private static @Nullable String argument(FieldDefinition field, String name) {
    return SdlReader.argument(field, "relationship", name);
  }

  public static List<String> problems(GraphModel model) {
    return model.relationshipTypes().stream()
        .flatMap(type -> problems(type, model.sentences().getOrDefault(type, List.of())))
        .toList();
  }

  private static Stream<String> problems(String type, List<Text> said) {
    if (said.size() != 1) {
      return Stream.of(
          "relationship type %s has %d sentences: give en and zh at exactly one of its fields"
              .formatted(type, said.size()));
    }
    return Stream.of(said.getFirst().english(), said.getFirst().chinese())
        .filter(sentence -> !sentence.contains("{0}") || !sentence.contains("{1}"))
        .map(sentence -> "relationship type %s: \"%s\" lacks {0} or {1}".formatted(type, sentence));
  }
}
