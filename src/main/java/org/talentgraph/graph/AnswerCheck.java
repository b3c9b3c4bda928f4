package org.talentgraph.graph;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.talentgraph.compiler.Page;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * Finds the fields that nobody answers, the fields that the SDL says are never null although Java
 * may answer null, and those that would take other fields along when they fail. It looks at the
 * root types, at the records of the graph, at the types that Java returns, and at those that
 * statements answer as maps.
 */
@SuppressWarnings("rawtypes") // as RuntimeWiring has it
record AnswerCheck(
    GraphModel model, StatementFiles files, Map<String, Map<String, DataFetcher>> java) {

  private static final Pattern COMMENT = Pattern.compile("//.*");

  List<String> problems(GraphQLSchema schema) {
    var report = SchemaMappingInspector.inspect(schema, java);
    var unanswered =
        Stream.of(
                report.unmappedFields().stream().filter(field -> !isRead(field)),
                computed(),
                Page.FACETS.entrySet().stream()
                    .flatMap(each -> others(schema, each.getKey(), each.getValue())))
            .flatMap(fields -> fields);
    var nullable =
        report.fieldNullnessErrors().keySet().stream()
            .map(field -> field + ": the SDL says that it is never null, but Java may answer null");
    return Stream.of(
            unanswered.distinct().map(FieldCoordinates::toString).map(AnswerCheck::unanswered),
            unnamed(schema),
            nullable,
            fallible(schema)
                .map(field -> field + ": the SDL says that it is never null, but it may fail"))
        .flatMap(problems -> problems)
        .sorted()
        .toList();
  }

  static String unanswered(String field) {
    return field + ": neither a directive nor Java says how to answer it";
  }

  /** The fields of a type other than those that are known to be answered. */
  private static Stream<FieldCoordinates> others(
      GraphQLSchema schema, String type, Set<String> answered) {
    return Stream.ofNullable(schema.getObjectType(type))
        .flatMap(known -> known.getFieldDefinitions().stream())
        .filter(field -> !answered.contains(field.getName()))
        .map(field -> FieldCoordinates.coordinates(type, field.getName()));
  }

  /** The fields of values that statements answer as maps, but do not name. */
  private Stream<String> unnamed(GraphQLSchema schema) {
    return model.types().values().stream()
        .filter(type -> type.kind() == GraphType.Kind.NODE)
        .flatMap(
            type ->
                type.fields(GraphField.Subquery.class)
                    .flatMap(field -> unnamed(schema.getObjectType(type.name()), field)));
  }

  private Stream<String> unnamed(GraphQLObjectType owner, GraphField.Subquery subquery) {
    var type = owner.getFieldDefinition(subquery.name()).getType();
    if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType value)) {
      return Stream.of();
    }
    var text = COMMENT.matcher(files.get(subquery.file())).replaceAll("");
    return value.getFieldDefinitions().stream()
        .filter(field -> !Pattern.compile("\\b" + field.getName() + "\\b").matcher(text).find())
        .map(
            field ->
                "%s.%s: graph-schema/cypher/%s.cypher does not name it"
                    .formatted(value.getName(), field.getName(), subquery.file()));
  }

  /** The fields that may fail by themselves and are never null: root fields, and those of Java. */
  private Stream<FieldCoordinates> fallible(GraphQLSchema schema) {
    return Stream.concat(
            schema.getQueryType().getFieldDefinitions().stream()
                .map(field -> FieldCoordinates.coordinates(schema.getQueryType(), field)),
            java.entrySet().stream()
                .flatMap(
                    type ->
                        type.getValue().keySet().stream()
                            .map(field -> FieldCoordinates.coordinates(type.getKey(), field))))
        .distinct()
        .filter(
            field ->
                schema.getFieldDefinition(field) != null
                    && GraphQLTypeUtil.isNonNull(schema.getFieldDefinition(field).getType()));
  }

  /** Whether a field is read from the graph, by what SDL says of it. */
  private boolean isRead(FieldCoordinates field) {
    return model
        .findType(field.getTypeName())
        .map(type -> type.field(field.getFieldName()))
        .filter(known -> !(known instanceof GraphField.Computed))
        .isPresent();
  }

  /** The fields of records that only Java could answer, and that no Java answers. */
  private Stream<FieldCoordinates> computed() {
    return model.types().values().stream()
        .filter(type -> type.kind() == GraphType.Kind.NODE)
        .flatMap(
            type ->
                type.fields(GraphField.Computed.class)
                    .map(field -> FieldCoordinates.coordinates(type.name(), field.name())))
        .filter(
            field ->
                !java.getOrDefault(field.getTypeName(), Map.of())
                    .containsKey(field.getFieldName()));
  }
}
