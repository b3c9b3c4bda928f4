package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeprecationsTests {

  private static final String SCHEMA =
      """
      type Query {
        people(where: Where, limit: Int @deprecated(reason: "Use first."), first: Int): [Person]
        experts: [Expert] @deprecated(reason: "Use people.")
      }
      interface Person { name: String fax: String @deprecated(reason: "Nobody has one.") }
      type Expert implements Person { name: String fax: String @deprecated(reason: "Nobody has one.") }
      input Where { origin: [Origin!] place: String @deprecated(reason: "Use city.") and: [Where!] }
      enum Origin { FOREIGN RETURNEE @deprecated(reason: "Use FOREIGN.") }
      """;

  private final GraphQL graphql =
      GraphQL.newGraphQL(
              new SchemaGenerator()
                  .makeExecutableSchema(
                      new SchemaParser().parse(SCHEMA),
                      RuntimeWiring.newRuntimeWiring()
                          .wiringFactory(new MockedWiringFactory())
                          .build()))
          .instrumentation(new Deprecations())
          .build();

  @Test
  void listsFieldsArgumentsAndValuesThatAreUsed() {
    assertThat(
            used(
                """
                query ($where: Where) {
                  experts { name }
                  people(limit: 2, where: $where) { phone: fax }
                }\
                """,
                Map.of("where", Map.of("and", List.of(Map.of("origin", List.of("RETURNEE")))))))
        .isEqualTo(
            List.of(
                Map.of("coordinate", "Origin.RETURNEE", "reason", "Use FOREIGN."),
                Map.of("coordinate", "Person.fax", "reason", "Nobody has one."),
                Map.of("coordinate", "Query.experts", "reason", "Use people."),
                Map.of("coordinate", "Query.people(limit:)", "reason", "Use first.")));
  }

  @Test
  void listsInputFieldsWrittenInTheDocument() {
    assertThat(used("{ people(where: {place: \"Baoding\", origin: FOREIGN}) { name } }", Map.of()))
        .isEqualTo(List.of(Map.of("coordinate", "Where.place", "reason", "Use city.")));
  }

  @Test
  void saysNothingWhereNothingIsDeprecated() {
    assertThat(used("{ people(first: 2) { name } __schema { types { name } } }", Map.of()))
        .isNull();
  }

  private Object used(String document, Map<String, Object> variables) {
    var answer =
        graphql.execute(ExecutionInput.newExecutionInput(document).variables(variables).build());
    assertThat(answer.getErrors()).isEmpty();
    return answer.getExtensions() == null ? null : answer.getExtensions().get("deprecations");
  }
}
