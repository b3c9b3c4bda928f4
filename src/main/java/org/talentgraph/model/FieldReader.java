package org.talentgraph.model;

import static org.talentgraph.model.SdlReader.argument;
import static org.talentgraph.model.SdlReader.typeName;
import static org.talentgraph.model.SdlReader.unwrapped;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Cardinality;

/** Reads from the directives of a field how the graph answers it. */
record FieldReader(TypeDefinitionRegistry registry) {

  GraphField read(ImplementingTypeDefinition<?> type, FieldDefinition field) {
    var name = field.getName();
    if (field.hasDirective("relationship")) {
      return relation(type, field);
    }
    if (field.hasDirective("references")) {
      var property = required(argument(field, "references", "property"), type, field);
      return new GraphField.References(name, property, target(field, null));
    }
    if (field.hasDirective("key")) {
      return new GraphField.Key(name);
    }
    if (field.hasDirective("version")) {
      return new GraphField.Version(name);
    }
    if (field.hasDirective("match")) {
      return new GraphField.Match(name, target(field, null), cardinality(field));
    }
    if (field.hasDirective("cypher")) {
      return found(type, field);
    }
    return field.hasDirective("holds") || isStored(field) ? value(type, field) : other(field);
  }

  /** What is read of a relationship that a statement has found, or what Java computes. */
  private GraphField other(FieldDefinition field) {
    var name = field.getName();
    return field.hasDirective("end")
        ? new GraphField.End(name, target(field, null))
        : new GraphField.Computed(name, argument(field, "requires", "fields"));
  }

  private GraphField found(ImplementingTypeDefinition<?> type, FieldDefinition field) {
    var file = required(argument(field, "cypher", "file"), type, field);
    if (type.hasDirective("node") && cardinality(field) != Cardinality.CONNECTION) {
      return new GraphField.Subquery(field.getName(), file);
    }
    var properties = argument(field, "cypher", "properties");
    return new GraphField.Statement(
        field.getName(),
        file,
        target(field, properties),
        properties == null ? GraphModel.ANY_RELATIONSHIP : properties,
        cardinality(field));
  }

  private GraphField value(ImplementingTypeDefinition<?> type, FieldDefinition field) {
    if (field.hasDirective("tieType")) {
      return new GraphField.TieType(field.getName());
    }
    if (field.hasDirective("holds")) {
      var where = required(argument(field, "holds", "where"), type, field);
      return new GraphField.Condition(field.getName(), ConstantFilter.parse(where));
    }
    return stored(field);
  }

  private GraphField relation(ImplementingTypeDefinition<?> type, FieldDefinition field) {
    var properties = argument(field, "relationship", "properties");
    return new GraphField.Relation(
        field.getName(),
        required(argument(field, "relationship", "type"), type, field),
        GraphField.Direction.valueOf(
            required(argument(field, "relationship", "direction"), type, field)),
        target(field, properties),
        properties == null ? GraphModel.ANY_RELATIONSHIP : properties,
        cardinality(field),
        depth(type, field));
  }

  private static GraphField stored(FieldDefinition field) {
    return new GraphField.Property(
        field.getName(),
        typeName(field.getType()),
        unwrapped(field.getType()) instanceof ListType,
        field.getType() instanceof NonNullType,
        field.getInputValueDefinitions().size() == 1,
        field.hasDirective("begins"),
        field.hasDirective("planned"));
  }

  private boolean isStored(FieldDefinition field) {
    var arguments = field.getInputValueDefinitions();
    var plain =
        arguments.isEmpty()
            || arguments.size() == 1 && typeName(arguments.getFirst().getType()).equals("Language");
    var type = registry.getTypeOrNull(typeName(field.getType()));
    return plain
        && !field.hasDirective("requires")
        && !(type instanceof ImplementingTypeDefinition<?>)
        && !(type instanceof UnionTypeDefinition);
  }

  private String target(FieldDefinition field, @Nullable String properties) {
    var name = typeName(field.getType());
    if (name.endsWith(SdlReader.CONNECTION)) {
      name = name.substring(0, name.length() - SdlReader.CONNECTION.length());
    }
    return properties != null
            && name.endsWith(properties)
            && cardinality(field) == Cardinality.CONNECTION
        ? name.substring(0, name.length() - properties.length())
        : name;
  }

  private Cardinality cardinality(FieldDefinition field) {
    if (unwrapped(field.getType()) instanceof ListType) {
      return Cardinality.LIST;
    }
    var name = typeName(field.getType());
    return name.endsWith(SdlReader.CONNECTION) ? Cardinality.CONNECTION : Cardinality.ONE;
  }

  /** Over how many relationships a plain list leads; anything else leads over one. */
  private int depth(TypeDefinition<?> type, FieldDefinition field) {
    var depth =
        field.getDirectives("relationship").stream()
            .map(each -> each.getArgument("depth"))
            .filter(Objects::nonNull)
            .map(argument -> ((IntValue) argument.getValue()).getValue().intValueExact())
            .findFirst()
            .orElse(1);
    if (depth < 1 || depth > 1 && cardinality(field) != Cardinality.LIST) {
      throw new IllegalArgumentException(
          "%s.%s: depth is from 1, and above 1 for a plain list only"
              .formatted(type.getName(), field.getName()));
    }
    return depth;
  }

  private static String required(
      @Nullable String argument, TypeDefinition<?> type, FieldDefinition field) {
    if (argument == null) {
      throw new IllegalArgumentException(
          type.getName() + "." + field.getName() + ": its directive lacks an argument");
    }
    return argument;
  }
}
