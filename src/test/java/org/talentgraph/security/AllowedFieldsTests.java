package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

class AllowedFieldsTests {

  private static final String SDL =
      """
      directive @allowed(to: [Role!]!) on FIELD_DEFINITION
      enum Role { GUEST SCOUT EMPLOYER ORGANISER EDITOR ADMIN }
      type Query { node: Node me: String @allowed(to: [GUEST, ADMIN]) }
      interface Node { id: String history: String @allowed(to: [SCOUT, ADMIN]) }
      type City implements Node { id: String history: String @allowed(to: [SCOUT, ADMIN]) }
      type Firm implements Node { id: String history: String @allowed(to: [SCOUT, ADMIN]) }
      type Mutation { save: String @allowed(to: [EDITOR, ADMIN]) end: String @allowed(to: [ADMIN]) }
      """;

  private final List<String> ran = new ArrayList<>();

  private final GraphQL graphql =
      GraphQL.newGraphQL(
              new SchemaGenerator()
                  .makeExecutableSchema(
                      new SchemaParser().parse(SDL),
                      RuntimeWiring.newRuntimeWiring()
                          .type(
                              "Node",
                              type ->
                                  type.typeResolver(env -> env.getSchema().getObjectType("City")))
                          .type(
                              "Query",
                              type ->
                                  type.dataFetcher("node", _ -> Map.of("id", "city:a"))
                                      .dataFetcher("me", _ -> "me"))
                          .type(
                              "Mutation",
                              type ->
                                  type.defaultDataFetcher(
                                      env -> {
                                        ran.add(env.getField().getName());
                                        return "done";
                                      }))
                          .build()))
          .instrumentation(new AllowedFields())
          .build();

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GUEST  | { node { id } me }                                         |
          GUEST  | { node { history } }                                       | UNAUTHENTICATED
          EDITOR | { node { id ... on City { history } } }                    | FORBIDDEN
          EDITOR | { me }                                                     | FORBIDDEN
          SCOUT  | { node { history } }                                       |
          SCOUT  | { node { ...F } } fragment F on Node { id past: history }  |
          GUEST  | { node { ...F } } fragment F on Node { id past: history }  | UNAUTHENTICATED
          GUEST  | { node { id history @skip(if: true) } }                    |
          GUEST  | mutation { __typename }                                    |
          GUEST  | mutation { save }                                          | UNAUTHENTICATED
          EDITOR | mutation { save }                                          |
          EDITOR | mutation { a: save b: end c: save }                        | FORBIDDEN
          EDITOR | mutation A { save } mutation B { end }                     |
          ADMIN  | mutation { save end }                                      |
          """)
  void whatIsNotAllowedKeepsAllFromRunning(Role role, String document, @Nullable ErrorCode code) {
    if (role != Role.GUEST) {
      enter(new Caller("somebody", role, Set.of(), Set.of()));
    }
    var answer =
        graphql.execute(
            input ->
                input.query(document).operationName(document.contains("mutation A") ? "A" : null));
    assertThat(code(answer)).isEqualTo(code);
    if (code != null) {
      assertThat(answer.isDataPresent()).isFalse();
      assertThat(ran).isEmpty();
    }
  }

  @Test
  void aKeyForOneMutationIsForNoOther() {
    enter(new Caller("key", Role.ADMIN, Set.of(), Set.of(), Set.of("end")));
    assertThat(code(graphql.execute("mutation { end }"))).isNull();
    assertThat(code(graphql.execute("{ node { history } }"))).isNull();
    assertThat(code(graphql.execute("mutation { end save }"))).isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(ran).containsExactly("end");
  }

  private static void enter(Caller caller) {
    SecurityContextHolder.getContext().setAuthentication(Claims.authenticated(caller));
  }

  private static @Nullable ErrorCode code(ExecutionResult answer) {
    return answer.getErrors().stream()
        .map(error -> ((InvalidRequest) ((AbortExecutionException) error).getCause()).code())
        .findFirst()
        .orElse(null);
  }
}
