package org.talentgraph.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;

/**
 * Writes the inputs by which records are saved: one for each type of node, with its stored fields
 * and its relationships. Types with the same fields share one, and so do relationships with the
 * same properties.
 */
public final class DerivedInputs {

  /** The input that takes a record of any type. */
  public static final String RECORD = "RecordInput";

  private static final String ID = "id";

  private static final String TEXT =
      """
      "A text in two languages. A language that is left out stays as it is."
      input TextInput {
        "English; null clears it."
        en: String
        "Chinese; null clears it."
        zh: String
      }\
      """;

  private static final String LINKS =
      """
      "Links to several records: either set, or add and remove."
      input %1$sLinksInput {
        "All links that there are to be."
        set: [%1$sLinkInput!]
        "Links to add; the one to a record that is linked already changes that link."
        add: [%1$sLinkInput!]
        "Ids of records that are to be linked no longer."
        remove: [ID!]
      }\
      """;

  private final TypeDefinitionRegistry registry;
  private final GraphModel model;
  private final BriefDescriptions descriptions;
  private final Map<String, String> types = new TreeMap<>();

  private DerivedInputs(TypeDefinitionRegistry registry, GraphModel model) {
    this.registry = registry;
    this.model = model;
    this.descriptions = new BriefDescriptions(registry);
  }

  static Stream<String> sdl(TypeDefinitionRegistry registry, GraphModel model) {
    return new DerivedInputs(registry, model).all();
  }

  /** The field of {@link #RECORD} for a type of node. */
  public static String fieldOf(GraphType type) {
    return StringUtils.uncapitalize(type.name());
  }

  /** Whether a field of a node or a relationship can be saved. */
  public static boolean isWritable(GraphField field) {
    return switch (field) {
      case Property property -> !property.name().equals(ID);
      case GraphField.References _ -> true;
      case Relation relation -> relation.depth() == 1;
      default -> false;
    };
  }

  private Stream<String> all() {
    types.put("TextInput", TEXT);
    types.put(RECORD, records());
    return types.values().stream();
  }

  private String records() {
    return model.nodeTypes().stream()
        .sorted(comparing(GraphType::name))
        .map(
            type ->
                "\"%s\" %s: %s"
                    .formatted(descriptions.of(type.name()), fieldOf(type), record(type)))
        .collect(
            joining(
                "\n",
                """
                "A record to save, by its type. What is left out of a record or a link stays as it is, null clears it. A new record needs what is said to be required."
                input %s @oneOf {
                """
                    .formatted(RECORD),
                "\n}"));
  }

  /** The input of a type; what the SDL has under that name already is something else. */
  private String record(GraphType type) {
    var shared = DerivedNames.inputsOf(model, type.name()) + "Input";
    var name = registry.getTypeOrNull(shared) == null ? shared : type.name() + "Input";
    return input(
        name,
        "What to save of a record.",
        type,
        "\"Its id; made of its name when left out.\" id: ID",
        "\"Version that it must still have.\" ifVersion: Int");
  }

  private Stream<String> fields(GraphType type) {
    return type.fields().values().stream()
        .filter(DerivedInputs::isWritable)
        .map(field -> "\"%s\" %s: %s".formatted(about(type, field), nameOf(field), typeOf(field)));
  }

  private String about(GraphType type, GraphField field) {
    var brief = descriptions.of(type.name(), field.name());
    return switch (field) {
      case GraphField.References _ -> "Ids of citations.";
      default -> isNeeded(type, field) ? brief.replaceFirst("\\.$", " (required).") : brief;
    };
  }

  private boolean isNeeded(GraphType type, GraphField field) {
    return isNeeded(field) || model.shapes(type.name()).contains(new Shape.Required(field.name()));
  }

  private static String nameOf(GraphField field) {
    return field instanceof GraphField.References references ? references.property() : field.name();
  }

  private String typeOf(GraphField field) {
    return switch (field) {
      case Property property when property.bilingual() -> "TextInput";
      case Property property when property.list() -> "[%s!]".formatted(property.type());
      case Property property -> property.type();
      case Relation relation when relation.cardinality() == Cardinality.ONE ->
          link(relation.properties());
      case Relation relation -> links(relation.properties());
      default -> "[ID!]";
    };
  }

  /** Whether a new record must have a value: a list may be empty, and a flag is false. */
  public static boolean isNeeded(GraphField field) {
    return field instanceof Property property
        && property.required()
        && !property.list()
        && !property.type().equals("Boolean");
  }

  private String links(String properties) {
    link(properties);
    var prefix = prefix(properties);
    return named(prefix + "LinksInput", () -> LINKS.formatted(prefix));
  }

  private String link(String properties) {
    return input(
        prefix(properties) + "LinkInput",
        "A relationship to another record.",
        model.getType(properties),
        "\"Id of the other record.\" id: ID!");
  }

  private static String prefix(String properties) {
    return properties.equals(GraphModel.ANY_RELATIONSHIP) ? "" : properties;
  }

  private String input(String name, String description, GraphType type, String... first) {
    return named(
        name,
        () ->
            Stream.concat(Stream.of(first), fields(type))
                .collect(joining("\n", "\"%s\" input %s {\n".formatted(description, name), "\n}")));
  }

  private String named(String name, Supplier<String> sdl) {
    if (!types.containsKey(name)) {
      types.put(name, ""); // under way
      types.put(name, sdl.get());
    }
    return name;
  }
}
