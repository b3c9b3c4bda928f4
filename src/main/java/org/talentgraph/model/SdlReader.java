package org.talentgraph.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import graphql.language.BooleanValue;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the model of the graph from the SDL's types and directives. */
public final class SdlReader {

  static final String CONNECTION = "Connection";

  private static final String RANKED = "ranked";
  private static final String COUNTS = "counts";

  private final TypeDefinitionRegistry registry;

  private SdlReader(TypeDefinitionRegistry registry) {
    this.registry = registry;
  }

  public static GraphModel read(TypeDefinitionRegistry registry) {
    return new SdlReader(registry).model();
  }

  private GraphModel model() {
    Map<String, GraphType> types = new LinkedHashMap<>();
    registry.types().values().stream()
        .flatMap(type -> read(type).stream())
        .forEach(
            type -> {
              types.put(type.name(), type);
            });
    registry
        .getTypes(UnionTypeDefinition.class)
        .forEach(union -> types.put(union.getName(), union(union, types)));
    return new GraphModel(
        Map.copyOf(types),
        enums(),
        ranks(),
        Labels.read(registry),
        numbers("listSize", "assumedSize"),
        numbers("price", "nodes"),
        counts(),
        Sentences.read(registry),
        distances(),
        new ShapeReader(registry).read(),
        Searchable.read(registry),
        Sight.read(registry),
        FormerNames.read(registry));
  }

  private Map<String, List<String>> enums() {
    Map<String, List<String>> enums = new LinkedHashMap<>();
    registry
        .getTypes(EnumTypeDefinition.class)
        .forEach(
            type ->
                enums.put(
                    type.getName(),
                    type.getEnumValueDefinitions().stream()
                        .map(EnumValueDefinition::getName)
                        .toList()));
    return Map.copyOf(enums);
  }

  /** Of each enum whose values rank, those from the lowest. */
  private Map<String, List<String>> ranks() {
    Map<String, List<String>> ranks = new HashMap<>(enums());
    for (var type : registry.getTypes(EnumTypeDefinition.class)) {
      if (!type.hasDirective(RANKED)) {
        ranks.remove(type.getName());
      } else if ("true".equals(argument(type, RANKED, "highestFirst"))) {
        ranks.computeIfPresent(type.getName(), (_, values) -> values.reversed());
      }
    }
    return Map.copyOf(ranks);
  }

  private Map<String, Integer> numbers(String directive, String argument) {
    Map<String, Integer> numbers = new HashMap<>();
    for (var type : registry.getTypes(ImplementingTypeDefinition.class)) {
      for (var field : ((ImplementingTypeDefinition<?>) type).getFieldDefinitions()) {
        var number = argument(field, directive, argument);
        if (number != null) {
          numbers.put(type.getName() + "." + field.getName(), Integer.valueOf(number));
        }
      }
    }
    return Map.copyOf(numbers);
  }

  private Set<String> counts() {
    Set<String> counts = new HashSet<>();
    for (var type : registry.getTypes(ObjectTypeDefinition.class)) {
      for (var field : type.getFieldDefinitions()) {
        if (field.hasDirective(COUNTS) && argument(field, COUNTS, "otherwise") == null) {
          counts.add(type.getName() + "." + field.getName());
        }
      }
    }
    return Set.copyOf(counts);
  }

  /** What the fields with the sentences of relationship types say. */
  private Map<String, Integer> distances() {
    Map<String, Integer> distances = new HashMap<>();
    for (var type : registry.getTypes(ImplementingTypeDefinition.class)) {
      for (var field : ((ImplementingTypeDefinition<?>) type).getFieldDefinitions()) {
        var distance = argument(field, "relationship", "distance");
        if (distance != null) {
          distances.put(
              String.valueOf(argument(field, "relationship", "type")), Integer.valueOf(distance));
        }
      }
    }
    return Map.copyOf(distances);
  }

  private Optional<GraphType> read(TypeDefinition<?> type) {
    var name = type.getName();
    return Optional.ofNullable(
        switch (type) {
          case ObjectTypeDefinition object when object.hasDirective("node") ->
              new GraphType(name, GraphType.Kind.NODE, Set.of(name), Set.of(name), fields(object));
          case ObjectTypeDefinition object when object.hasDirective("relationshipProperties") ->
              new GraphType(
                  name, GraphType.Kind.RELATIONSHIP, Set.of(), Set.of(name), fields(object));
          case ObjectTypeDefinition object when name.equals("Query") ->
              new GraphType(name, GraphType.Kind.ROOT, Set.of(), Set.of(name), fields(object));
          case InterfaceTypeDefinition shared when shared.hasDirective("relationshipProperties") ->
              new GraphType(name, GraphType.Kind.RELATIONSHIP, Set.of(), Set.of(), fields(shared));
          case InterfaceTypeDefinition abstraction when abstraction.hasDirective("node") ->
              new GraphType(
                  name,
                  GraphType.Kind.ABSTRACT,
                  Set.of(name),
                  implementing(name),
                  fields(abstraction));
          default -> null;
        });
  }

  /**
   * A union can be filtered, ordered and counted by the fields that all of its members have alike.
   */
  private static GraphType union(UnionTypeDefinition union, Map<String, GraphType> types) {
    var members =
        union.getMemberTypes().stream().map(SdlReader::typeName).collect(toUnmodifiableSet());
    var kinds = types.values().stream().filter(type -> members.contains(type.name())).toList();
    Map<String, GraphField> shared = new LinkedHashMap<>(kinds.getFirst().fields());
    kinds.forEach(kind -> shared.entrySet().retainAll(kind.fields().entrySet()));
    return new GraphType(union.getName(), GraphType.Kind.ABSTRACT, members, members, shared);
  }

  private Set<String> implementing(String name) {
    return registry.getTypes(ObjectTypeDefinition.class).stream()
        .filter(type -> type.getImplements().stream().anyMatch(each -> typeName(each).equals(name)))
        .map(ObjectTypeDefinition::getName)
        .collect(toUnmodifiableSet());
  }

  private Map<String, GraphField> fields(ImplementingTypeDefinition<?> type) {
    var reader = new FieldReader(registry);
    Map<String, GraphField> fields = new LinkedHashMap<>();
    type.getFieldDefinitions()
        .forEach(field -> fields.put(field.getName(), reader.read(type, field)));
    return fields;
  }

  static @Nullable String argument(DirectivesContainer<?> on, String directive, String name) {
    return on.getDirectives(directive).stream()
        .map(each -> each.getArgument(name))
        .filter(Objects::nonNull)
        .map(
            argument ->
                switch (argument.getValue()) {
                  case StringValue text -> text.getValue();
                  case EnumValue constant -> constant.getName();
                  case BooleanValue flag -> String.valueOf(flag.isValue());
                  case IntValue number -> number.getValue().toString();
                  default ->
                      throw new IllegalArgumentException(
                          "@" + directive + "(" + name + ") takes a text");
                })
        .findFirst()
        .orElse(null);
  }

  static Type<?> unwrapped(Type<?> type) {
    return type instanceof NonNullType nonNull ? nonNull.getType() : type;
  }

  public static String typeName(Type<?> type) {
    return switch (type) {
      case NonNullType nonNull -> typeName(nonNull.getType());
      case ListType list -> typeName(list.getType());
      case TypeName name -> name.getName();
      default -> throw new IllegalArgumentException("Unknown type " + type);
    };
  }
}
