package org.talentgraph.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.DefaultResourceLoader;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.graph.AsOfOperations;
import org.talentgraph.graph.DocumentedOperations;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.RealSchema;
import org.talentgraph.model.View;
import org.talentgraph.plan.Cursors;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;
import org.talentgraph.plan.Values;

/**
 * Query, plan and statement side by side: {@code src/test/resources/plans} has a file for each. To
 * write the plans and statements anew: {@code mvn test -Dfast -Dtest=PlansTests
 * -Dplans.renew=true}.
 */
class PlansTests {

  private static final Path FOLDER = Path.of("src/test/resources/plans");
  private static final boolean RENEW = Boolean.getBoolean("plans.renew");

  private final GraphModel model = RealSchema.model();
  private final PlannedReads reads =
      new PlannedReads(
          model,
          new StatementFiles(new DefaultResourceLoader()),
          new Cursors("secret"),
          new GraphReads(null, null, Duration.ZERO, 10, List.of()));
  private Planned planned = new Planned("", "");

  /** What becomes of a query. */
  private record Planned(String plan, String statement) {}

  @TestFactory
  Stream<DynamicTest> lieBesideTheirQueries() throws IOException {
    var schema = new SchemaGenerator().makeExecutableSchema(RealSchema.registry(model), wiring());
    var graphql =
        GraphQL.newGraphQL(schema)
            .instrumentation(
                new ChainedInstrumentation(
                    new AsOfOperations(Clock.systemUTC()), new DocumentedOperations()))
            .build();
    try (var files = Files.list(FOLDER)) {
      var queries = files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
      assertThat(queries).hasSizeGreaterThanOrEqualTo(14);
      return queries.stream()
          .map(query -> dynamicTest(query.getFileName().toString(), () -> check(query, graphql)));
    }
  }

  private void check(Path query, GraphQL graphql) throws IOException {
    var answer = graphql.execute(Files.readString(query));
    assertThat(answer.getErrors())
        .allSatisfy(error -> assertThat(error.getMessage()).contains("null value"));
    check(query, ".plan", planned.plan());
    check(query, ".cypher", planned.statement() + "\n");
  }

  private static void check(Path query, String ending, String text) throws IOException {
    var file = Path.of(query.toString().replace(".graphql", ending));
    if (RENEW) {
      Files.writeString(file, text);
    }
    assertThat(file).hasContent(text);
  }

  private RuntimeWiring wiring() {
    return RealSchema.scalars()
        .wiringFactory(
            new WiringFactory() {
              @Override
              public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
                return environment.getParentType().getName().equals("Query")
                    ? PlansTests.this::plan
                    : _ -> null;
              }

              @Override
              public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
                return true;
              }

              @Override
              public graphql.schema.TypeResolver getTypeResolver(
                  InterfaceWiringEnvironment environment) {
                return _ -> null;
              }

              @Override
              public boolean providesTypeResolver(UnionWiringEnvironment environment) {
                return true;
              }

              @Override
              public graphql.schema.TypeResolver getTypeResolver(
                  UnionWiringEnvironment environment) {
                return _ -> null;
              }
            })
        .build();
  }

  private Object plan(DataFetchingEnvironment environment) {
    var root = model.getType("Query").field(environment.getField().getName());
    var view = View.of(environment);
    var reading = new Reading(root, Selection.of(environment));
    var plan = reads.plan(List.of(reading), Language.EN, view, new Values(view));
    planned = new Planned(plan.toString(), reads.statement(plan));
    return null;
  }
}
