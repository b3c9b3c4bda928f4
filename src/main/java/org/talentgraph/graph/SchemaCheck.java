package org.talentgraph.graph;

import graphql.schema.GraphQLSchema;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphField.Subquery;

/**
 * Holds the SDL against the graph schema before the application takes requests: every label has its
 * key, every relationship type its place, every index a property that SDL names, every statement
 * file its syntax, and everything in the schema a description.
 */
@Component
final class SchemaCheck implements InitializingBean {

  private final GraphModel model;
  private final GraphQLSchema schema;
  private final StatementFiles files;
  private final Neo4jClient client;

  SchemaCheck(
      GraphMigrations migrations,
      GraphModel model,
      GraphQlSource source,
      StatementFiles files,
      Neo4jClient client) {
    this.model = model;
    this.schema = source.schema();
    this.files = files;
    this.client = client;
  }

  @Override
  public void afterPropertiesSet() {
    List<String> problems = new ArrayList<>(Descriptions.missing(schema));
    var indexes = indexes();
    labels(indexes)
        .forEach(
            label -> problems.add("label " + label + " has no unique id in graph-schema/neo4j"));
    relationshipTypes(indexes)
        .forEach(
            type -> problems.add("relationship type " + type + " is not in graph-schema/neo4j"));
    properties()
        .forEach(name -> problems.add("property " + name + " is not in graph-schema/neo4j"));
    unknownProperties(indexes)
        .forEach(name -> problems.add("an index is on " + name + ", which the SDL does not have"));
    model.types().values().stream().flatMap(FileUse::of).forEach(use -> check(use, problems));
    if (!problems.isEmpty()) {
      throw new SchemaRejected(problems);
    }
  }

  /** An index of the database, or the one behind a constraint. */
  private record Index(boolean unique, boolean onNodes, String name, List<String> properties) {}

  private List<Index> indexes() {
    return client
        .query("SHOW INDEXES YIELD entityType, owningConstraint, labelsOrTypes, properties")
        .fetch()
        .all()
        .stream()
        .filter(row -> row.get("properties") != null)
        .map(
            row ->
                new Index(
                    row.get("owningConstraint") != null,
                    "NODE".equals(row.get("entityType")),
                    texts(row.get("labelsOrTypes")).getFirst(),
                    texts(row.get("properties"))))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(@Nullable Object list) {
    return (List<String>) Objects.requireNonNull(list);
  }

  private Set<String> labels(List<Index> indexes) {
    var labels = new TreeSet<String>();
    model.types().values().forEach(type -> labels.addAll(type.labels()));
    indexes.stream()
        .filter(index -> index.unique() && index.properties().equals(List.of("id")))
        .forEach(index -> labels.remove(index.name()));
    return labels;
  }

  private Set<String> relationshipTypes(List<Index> indexes) {
    var types = new TreeSet<String>();
    model
        .types()
        .values()
        .forEach(
            type ->
                type.fields(GraphField.Relation.class)
                    .forEach(relation -> types.add(relation.relationshipType())));
    indexes.stream().filter(index -> !index.onNodes()).forEach(index -> types.remove(index.name()));
    return types;
  }

  private Set<String> properties() {
    var properties = new TreeSet<String>();
    model.types().values().stream()
        .filter(type -> type.kind() != GraphType.Kind.ROOT)
        .forEach(
            type -> {
              type.fields(GraphField.Property.class)
                  .forEach(property -> properties.addAll(property.stored()));
              type.fields(GraphField.References.class)
                  .forEach(references -> properties.add(references.property()));
            });
    client.query("CALL db.propertyKeys()").fetchAs(String.class).all().forEach(properties::remove);
    return properties;
  }

  private List<String> unknownProperties(List<Index> indexes) {
    return indexes.stream()
        .filter(Index::onNodes)
        .flatMap(
            index ->
                model.findType(index.name()).stream()
                    .flatMap(
                        type ->
                            index.properties().stream()
                                .filter(
                                    property ->
                                        type.fields(GraphField.Property.class)
                                            .noneMatch(field -> field.stored().contains(property)))
                                .map(property -> index.name() + "." + property)))
        .toList();
  }

  /** A file of {@code graph-schema/cypher}, and how its statement is asked for. */
  private record FileUse(String file, String before, String after) {

    static Stream<FileUse> of(GraphType type) {
      var before = "MATCH (%1$s:`%2$s`) CALL (%1$s) {".formatted(Subquery.NODE, type.name());
      return Stream.concat(
          type.fields(GraphField.Statement.class)
              .map(found -> new FileUse(found.file(), "CALL () {", "} RETURN node")),
          type.fields(Subquery.class)
              .map(found -> new FileUse(found.file(), before, "} RETURN " + Subquery.VALUE)));
    }
  }

  private void check(FileUse use, List<String> problems) {
    try {
      var text = Restriction.of(model, true).applied(files.get(use.file()));
      client.query("CYPHER 25 EXPLAIN " + use.before() + text + use.after()).run();
    } catch (DataAccessException | UncheckedIOException e) {
      problems.add("graph-schema/cypher/%s.cypher: %s".formatted(use.file(), e.getMessage()));
    }
  }
}
