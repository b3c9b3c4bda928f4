package org.talentgraph.model;

import static org.talentgraph.model.SdlReader.typeName;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** Reads the shapes of each type: those of its fields, its own, and those of its interfaces. */
record ShapeReader(TypeDefinitionRegistry registry) {

  Map<String, List<Shape>> read() {
    Map<String, List<Shape>> shapes = new HashMap<>();
    for (var type : registry.getTypes(ImplementingTypeDefinition.class)) {
      List<Shape> ofType = new ArrayList<>();
      ((ImplementingTypeDefinition<?>) type)
          .getFieldDefinitions()
          .forEach(field -> ofField(field).forEach(ofType::add));
      withInterfaces((ImplementingTypeDefinition<?>) type)
          .flatMap(each -> ofType(each).stream())
          .forEach(ofType::add);
      if (!ofType.isEmpty()) {
        shapes.put(type.getName(), List.copyOf(ofType));
      }
    }
    return Map.copyOf(shapes);
  }

  private Stream<ImplementingTypeDefinition<?>> withInterfaces(ImplementingTypeDefinition<?> type) {
    return Stream.concat(
        Stream.of(type),
        type.getImplements().stream()
            .flatMap(
                each -> registry.getType(typeName(each), InterfaceTypeDefinition.class).stream()));
  }

  private static Stream<Shape> ofField(FieldDefinition field) {
    var name = field.getName();
    return field.getDirectives().stream()
        .map(
            each ->
                switch (each.getName()) {
                  case "range" -> new Shape.Range(name, text(each, "min"), text(each, "max"));
                  case "pattern" -> new Shape.Pattern(name, required(each, "regex"));
                  case "acyclic" -> new Shape.Acyclic(name);
                  case "required" -> new Shape.Required(name);
                  case "recordIds" -> new Shape.RecordIds(name);
                  default -> null;
                })
        .filter(Objects::nonNull)
        .map(Shape.class::cast);
  }

  private static List<Shape> ofType(DirectivesContainer<?> type) {
    List<Shape> shapes = new ArrayList<>();
    for (var each : type.getDirectives()) {
      switch (each.getName()) {
        case "unique" -> shapes.add(new Shape.Unique(texts(each, "fields")));
        case "alike" -> shapes.add(new Shape.Alike(texts(each, "fields")));
        case "connected" -> shapes.add(new Shape.Connected());
        case "never" -> shapes.add(never(each));
        case "ordered" ->
            shapes.add(
                new Shape.Ordered(
                    required(each, "from"),
                    required(each, "to"),
                    "true".equals(text(each, "strict"))));
        default -> {}
      }
    }
    return shapes;
  }

  private static Shape never(Directive directive) {
    return new Shape.Never(
        required(directive, "name"),
        ConstantFilter.parse(required(directive, "where")),
        required(directive, "kind"),
        new Text(required(directive, "en"), required(directive, "zh")));
  }

  private static String required(Directive directive, String argument) {
    var text = text(directive, argument);
    if (text == null) {
      throw new IllegalArgumentException(
          "@%s lacks its argument %s".formatted(directive.getName(), argument));
    }
    return text;
  }

  private static @Nullable String text(Directive directive, String argument) {
    var given = directive.getArgument(argument);
    return given == null ? null : text(given.getValue());
  }

  private static List<String> texts(Directive directive, String argument) {
    var given = directive.getArgument(argument);
    return given != null && given.getValue() instanceof ArrayValue list
        ? list.getValues().stream().map(ShapeReader::text).toList()
        : List.of();
  }

  private static String text(Value<?> value) {
    return switch (value) {
      case StringValue text when text.getValue() != null -> text.getValue();
      case IntValue number -> number.getValue().toString();
      case FloatValue number -> number.getValue().toPlainString();
      case BooleanValue flag -> String.valueOf(flag.isValue());
      case EnumValue constant -> constant.getName();
      default -> throw new IllegalArgumentException("A shape does not take " + value);
    };
  }
}
