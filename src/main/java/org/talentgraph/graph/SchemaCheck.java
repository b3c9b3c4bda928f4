package org.talentgraph.graph;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import org.talentgraph.compiler.Rendering;
import org.talentgraph.database.SchemaIndex;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.Descriptions;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Subquery;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Labels;
import org.talentgraph.model.SchemaRejected;
import org.talentgraph.model.Sentences;
import org.talentgraph.plan.AsOfPass;
import org.talentgraph.plan.Restriction;

/**
 * Checks the SDL against the database and the Java: every index is on a property that the SDL
 * names, every statement file can answer its field, the graph or Java answers every field, every
 * relationship type has its sentence and every enum value its label, and everything in the schema
 * has a description.
 */
@Component
final class SchemaCheck {

  private final GraphModel model;
  private final GraphQLSchema schema;
  private final List<RuntimeWiringConfigurer> java;
  private final StatementFiles files;
  private final Neo4jClient client;

  SchemaCheck(
      GraphModel model,
      GraphQlSource source,
      List<RuntimeWiringConfigurer> java,
      StatementFiles files,
      Neo4jClient client) {
    this.model = model;
    this.schema = source.schema();
    this.java = java;
    this.files = files;
    this.client = client;
  }

  /**
   * Checks against the Java alone.
   *
   * @throws SchemaRejected if something does not fit
   */
  void answers() {
    reject(new AnswerCheck(model, files, byJava()).problems(schema));
  }

  /**
   * Checks against the database.
   *
   * @throws SchemaRejected if something does not fit
   */
  void run() {
    List<String> problems = new ArrayList<>(Descriptions.missing(schema));
    problems.addAll(Sentences.problems(model));
    problems.addAll(Labels.problems(model));
    SchemaIndex.all(client).stream()
        .flatMap(this::unknownProperties)
        .forEach(name -> problems.add("an index is on " + name + ", which the SDL does not have"));
    model.types().values().stream().flatMap(FileUse::of).forEach(use -> check(use, problems));
    reject(problems);
  }

  private static void reject(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new SchemaRejected(problems);
    }
  }

  @SuppressWarnings("rawtypes") // as RuntimeWiring has it
  private Map<String, Map<String, DataFetcher>> byJava() {
    var wiring = RuntimeWiring.newRuntimeWiring();
    java.forEach(each -> each.configure(wiring));
    return wiring.build().getDataFetchers();
  }

  private Stream<String> unknownProperties(SchemaIndex index) {
    return (index.onNodes() ? index.on() : List.<String>of())
        .stream()
            .flatMap(label -> model.findType(label).stream())
            .flatMap(
                type ->
                    index.properties().stream()
                        .filter(property -> !type.stores(property))
                        .map(property -> type.name() + "." + property));
  }

  /** A file of {@code graph-schema/cypher}, and how its statement is asked for. */
  private record FileUse(String file, String before, String after) {

    static Stream<FileUse> of(GraphType type) {
      var before = "MATCH (%1$s:`%2$s`) CALL (%1$s) {".formatted(Subquery.NODE, type.name());
      var of = type.kind() == GraphType.Kind.ROOT ? "CALL () {" : before;
      return Stream.concat(
          type.fields(GraphField.Statement.class)
              .map(field -> new FileUse(field.file(), of, "} RETURN node")),
          type.fields(Subquery.class)
              .map(found -> new FileUse(found.file(), before, "} RETURN " + Subquery.VALUE)));
    }
  }

  private void check(FileUse use, List<String> problems) {
    try {
      var restriction = new AsOfPass(model).restriction(Restriction.NONE);
      var text = Rendering.restricted(files.get(use.file()), restriction, model, files);
      client.query("CYPHER 25 EXPLAIN " + use.before() + text + use.after()).run();
    } catch (DataAccessException | UncheckedIOException e) {
      problems.add("graph-schema/cypher/%s.cypher: %s".formatted(use.file(), e.getMessage()));
    }
  }
}
