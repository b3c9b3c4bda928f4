package org.talentgraph.model;

import static java.util.Comparator.comparing;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.text.MessageFormat;
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
  static final String OF_STORAGE = "RelationshipDirection";

  /** The enum that is derived from the types of nodes. */
  public static final String KIND = "NodeKind";

  /** The enum that is derived from the relationships of fields. */
  static final String RELATIONSHIP = "RelationshipType";

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
    var kinds = kinds(registry);
    labels.put(KIND, kinds);
    labels.put(RELATIONSHIP, relationships(registry));
    labels.put(
        Searchable.ENUM,
        Searchable.read(registry).stream()
            .flatMap(
                searchable ->
                    kinds.stream()
                        .filter(kind -> kind.value().equals(searchable.type()))
                        .map(
                            kind -> new Label(searchable.kind(), kind.label(), kind.description())))
            .toList());
    return Map.copyOf(labels);
  }

  private static List<Label> kinds(TypeDefinitionRegistry registry) {
    return registry.types().values().stream()
        .filter(ImplementingTypeDefinition.class::isInstance)
        .map(type -> (ImplementingTypeDefinition<?>) type)
        .flatMap(type -> kind(type).stream())
        .sorted(comparing(Label::value))
        .toList();
  }

  /** Each type of relationship by what it says of a first record and a second. */
  private static List<Label> relationships(TypeDefinitionRegistry registry) {
    return Sentences.read(registry).entrySet().stream()
        .map(each -> relationship(each.getKey(), each.getValue().getFirst()))
        .sorted(comparing(Label::value))
        .toList();
  }

  private static Label relationship(String type, Text sentence) {
    var english = MessageFormat.format(sentence.english(), "A", "B");
    var chinese = MessageFormat.format(sentence.chinese(), "甲", "乙");
    return new Label(type, new Text(english, chinese), new Text(english + ".", chinese + "。"));
  }

  private static Optional<Label> kind(ImplementingTypeDefinition<?> type) {
    var english = SdlReader.argument(type, "node", "en");
    var chinese = SdlReader.argument(type, "node", "zh");
    if (english == null || chinese == null) {
      return Optional.empty();
    }
    var described = (AbstractDescribedNode<?>) type;
    var description =
        described.getDescription() == null ? english : described.getDescription().getContent();
    return Optional.of(
        new Label(
            type.getName(), new Text(english, chinese), new Text(description, chinese + "。")));
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
    var kinds =
        model
            .kinds()
            .filter(type -> model.label(KIND, type.name()).isEmpty())
            .map(type -> type.name() + ": @node does not say in en and zh what it is called");
    var values =
        model.labels().entrySet().stream()
            .flatMap(type -> problems(model, type.getKey(), type.getValue()));
    return Stream.concat(kinds, values).sorted().toList();
  }

  private static Stream<String> problems(GraphModel model, String type, List<Label> labels) {
    var labelled = labels.stream().map(Label::value).toList();
    return model.enums().getOrDefault(type, List.of()).stream()
        .filter(value -> !labelled.contains(value))
        .map(value -> type + "." + value + " has no @label with en, zh and about");
  }
}
