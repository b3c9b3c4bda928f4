package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import tools.jackson.databind.JsonNode;

/** Which role may use which mutation, as the schema says. */
@IntegrationTest
class AllowedFieldsIT {

  @LocalServerPort int port;
  @Autowired GraphQlSource source;
  @Autowired Neo4jClient client;

  /** Every mutation by every role. */
  @TestFactory
  Stream<DynamicTest> everyMutationIsForTheRolesThatItNames() {
    var allowances = Allowances.of(source.schema());
    var mutation = source.schema().getMutationType();
    return mutation.getFieldDefinitions().stream()
        .flatMap(
            field ->
                Stream.of(Role.values())
                    .map(
                        role ->
                            dynamicTest(
                                field.getName() + " by " + role,
                                () -> {
                                  try (var caller = new Caller(port)) {
                                    var answer = caller.as(role).ask(document(field));
                                    var roles = allowances.roles("Mutation." + field.getName());
                                    assertThat(roles).isNotEmpty();
                                    var code = Caller.code(answer);
                                    if (roles.contains(role)) {
                                      assertThat(code).isNotEqualTo("UNAUTHENTICATED");
                                      assertThat(refused(answer)).doesNotContain(field.getName());
                                    } else {
                                      assertThat(code)
                                          .isEqualTo(
                                              role == Role.GUEST ? "UNAUTHENTICATED" : "FORBIDDEN");
                                    }
                                  }
                                })));
  }

  @Test
  void oneFieldThatIsNotAllowedKeepsAllFromRunning() {
    var before = keys();
    try (var caller = new Caller(port)) {
      var answer =
          caller
              .as(Role.EDITOR)
              .ask(
                  """
                  mutation {
                    ...Many
                    createApiKey(input: {name: "x", role: GUEST}) { key }
                  }
                  fragment Many on Mutation { again: revokeApiKey(id: "api-key:none") { id } }
                  """);
      assertThat(Caller.code(answer)).isEqualTo("FORBIDDEN");
      assertThat(answer.at("/data").isMissingNode()).isTrue();
      assertThat(answer.at("/errors/0/message").asString())
          .contains("Mutation.revokeApiKey, Mutation.createApiKey", "ADMIN", "EDITOR");
      assertThat(answer.at("/errors/0/extensions/message/zh").asString()).contains("仅限 ADMIN");
    }
    assertThat(keys()).isEqualTo(before);
  }

  /** What is refused for the role; a record may still belong to somebody else. */
  private static String refused(JsonNode answer) {
    return Caller.code(answer).equals("FORBIDDEN") ? answer.at("/errors/0/message").asString() : "";
  }

  private long keys() {
    return client
        .query("MATCH (key:ApiKey) RETURN count(key)")
        .fetchAs(Long.class)
        .one()
        .orElseThrow();
  }

  /** Asks for the field with values that fit its types and name nothing that is there. */
  private static String document(GraphQLFieldDefinition field) {
    var arguments =
        field.getArguments().stream()
            .filter(argument -> argument.getType() instanceof GraphQLNonNull)
            .map(argument -> argument.getName() + ": " + value(argument.getType()))
            .collect(Collectors.joining(", "));
    return "mutation { %s%s { __typename } }"
        .formatted(field.getName(), arguments.isEmpty() ? "" : "(" + arguments + ")");
  }

  private static String value(GraphQLInputType type) {
    if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
      return "[]";
    }
    return switch (GraphQLTypeUtil.unwrapAll(type)) {
      case GraphQLInputObjectType input ->
          input.getFieldDefinitions().stream()
              .filter(each -> each.getType() instanceof GraphQLNonNull)
              .map(each -> each.getName() + ": " + value(each.getType()))
              .collect(Collectors.joining(", ", "{", "}"));
      case GraphQLEnumType constants -> constants.getValues().getFirst().getName();
      case GraphQLScalarType scalar when scalar.getName().equals("Boolean") -> "false";
      case GraphQLScalarType scalar when Set.of("Int", "Float").contains(scalar.getName()) -> "0";
      case GraphQLScalarType scalar when scalar.getName().equals("Date") -> "\"2025-06-30\"";
      default -> "\" \"";
    };
  }
}
