package org.talentgraph.graph;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * Finds the fields that nobody answers, and the fields that the SDL says are never null although
 * Java may answer null. It looks at the root types, at the records of the graph and at the types
 * that Java returns.
 */
@SuppressWarnings("rawtypes") // as RuntimeWiring has it
record AnswerCheck(GraphModel model, Map<String, Map<String, DataFetcher>> java) {

  List<String> problems(GraphQLSchema schema) {
    var report = SchemaMappingInspector.inspect(schema, java);
    var unanswered =
        Stream.concat(report.unmappedFields().stream().filter(field -> !isRead(field)), computed());
    var nullable =
        report.fieldNullnessErrors().keySet().stream()
            .map(field -> field + ": the SDL says that it is never null, but Java may answer null");
    return Stream.concat(
            unanswered
                .distinct()
                .map(field -> field + ": neither a directive nor Java says how to answer it"),
            nullable)
        .sorted()
        .toList();
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
