package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.RealSchema;
import org.talentgraph.plan.Cost;
import org.talentgraph.plan.Cursors;

class OperationPlansTests {

  private static final GraphModel MODEL = RealSchema.model();
  private static final GraphQLSchema SCHEMA =
      UnExecutableSchemaGenerator.makeUnExecutableSchema(RealSchema.registry(MODEL));

  private final OperationPlans plans =
      new OperationPlans(
          MODEL,
          new PlannedReads(
              MODEL,
              new StatementFiles(new DefaultResourceLoader()),
              new Cursors("secret"),
              new GraphReads(null, null, Duration.ZERO, 1, List.of())));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { workstations { edges { node { id } } } }                                    | 20
          { workstations(last: 7) { pageInfo { endCursor } } }                          | 7
          { workstations(first: 7) { pageInfo { endCursor } edges { cursor } } }        | 7
          { workstations(first: 0) { edges { node { id host { id } } } } }              | 0
          { expert(id: "a") { id } }                                                    | 1
          { nodes(ids: ["a", "b", "c"]) { id } }                                        | 3
          { workstations(first: 2) { edges { node { host { id } serves { id } } } } }   | 24
          { places(first: 2) { edges { node { inside { id within { id } } } } } }       | 202
          { workstations(first: 3) { edges { node { experts(first: 5) { edges { node { id } } } } } } } | 18
          { workstations(first: 3) { edges { node { experts(first: 5) { totalCount } } } } } | 33
          { workstations { totalCount } }                                               | 10
          { workstations { facets(by: [STATUS, SERVES]) { totalGroups } } }             | 40
          { workstations(first: 3) { edges { citations { source { id } } } } }          | 3
          { expert(id: "a") { posts(first: 3) { edges { citations { source { id } } } } } } | 22
          { workstationsServing(industry: "a", first: 3) { edges { node { id } } } }    | 53
          { node(id: "a") { ... on Expert { posts(first: 5) { totalCount edges { node { id } } } } ... on Workstation { serves { id } } } } | 16
          { a: expert(id: "a") { id } b: expert(id: "a") { id } }                       | 2
          { paths(from: "a", to: "b") { complete } }                                    | 1000
          { a: paths(from: "a", to: "b") { complete } b: paths(from: "a", to: "c") { complete } } | 2000
          { demand(id: "a") { matches { candidates } } }                                | 101
          { demands(first: 3) { edges { node { a: matches { candidates } b: matches { candidates } } } } } | 603
          { demand(id: "a") { matches { matches { expert { id } } } } }                 | 111
          { demand(id: "a") { matches { matches { expert { id posts(first: 2) { edges { node { id } } } } } } } } | 131
          { demand(id: "a") { matches { matches { expert { similar(first: 7) { score node { id } } } } } } } | 1181
          { node(id: "a") { ... on Demand { matches { candidates } } ... on Expert { matches { candidates } } } } | 201
          { experts(first: 1, where: {name: {eq: "a"}}) { edges { node { ... on Node { a: citations { id } b: citations { id } } } } } } | 7
          { competencyQuestions { id a: answer b: answer } }                            | 2010
          { __schema { types { name } } }                                               | 0
          """)
  void pricesWhatIsReadBeforeAnythingIs(String query, long nodes) {
    assertThat(Cost.sum(price(query))).isEqualTo(nodes);
  }

  @Test
  void pricesEachAliasAndNamesItsPlace() {
    assertThat(
            Cost.places(
                price(
                    "{ d: demands(first: 3) { e: edges { n: node { m: matches { f: matches"
                        + " { x: expert { id } } } } } } }")))
        .extracting(Cost.Place::path, Cost.Place::own, Cost.Place::total)
        .contains(
            org.assertj.core.groups.Tuple.tuple("d", 3L, 333L),
            org.assertj.core.groups.Tuple.tuple("d.e.n.m", 300L, 330L),
            org.assertj.core.groups.Tuple.tuple("d.e.n.m.f.x", 30L, 30L));
  }

  @Test
  void aFieldThatIsRefusedLaterCostsNothing() {
    assertThat(Cost.sum(price("{ workstations(after: \"x\") { edges { cursor } } }"))).isZero();
  }

  private List<Cost> price(String query) {
    var operation =
        ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
            SCHEMA, Parser.parse(query), null, CoercedVariables.emptyVariables());
    return plans.price(operation, SCHEMA, GraphQLContext.newContext().build(), Locale.ENGLISH);
  }
}
