package org.talentgraph.model;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** Reads the labels of enum values, and finds the values that have none. */
public final class Labels {

  /** No client sees it, and no record holds its values. */
  private static final String OF_STORAGE = "RelationshipDirection";

  private Labels() {}

  /** The labels of each enum that the SDL files have, in the order of its values. */
  static Map<String, List<Label>> read(TypeDefinitionRegistry registry) {
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    for (var type : registry.getTypes(EnumTypeDefinition.class)) {
      labels.put(
          type.getName(),
          type.getEnumValueDefinitions().stream().flatMap(each -> label(each).stream()).toList());
    }
    labels.remove(OF_STORAGE);
    return Map.copyOf(labels);
  }

  private static Optional<Label> label(EnumValueDefinition value) {
    var english = argument(value, "en");
    var chinese = argument(value, "zh");
    var about = argument(value, "about");
    var description = value.getDescription();
    return english == null || chinese == null || about == null || description == null
        ? Optional.empty()
        : Optional.of(
            new Label(
                value.getName(),
                new Text(english, chinese),
                new Text(description.getContent(), about)));
  }

  private static @Nullable String argument(EnumValueDefinition value, String name) {
    return SdlReader.argument(value, "label", name);
  }

  public static List<String> problems(GraphModel model) {
    return model.labels().entrySet().stream()
        .flatMap(type -> problems(model, type.getKey(), type.getValue()))
        .sorted()
        .toList();
  }

  private static Stream<String> problems(GraphModel model, String type, List<Label> labels) {
    var labelled = labels.stream().map(Label::value).toList();
    return model.enums().getOrDefault(type, List.of()).stream()
        .filter(value -> !labelled.contains(value))
        .map(value -> type + "." + value + " has no @label with en, zh and about");
  }
}
