package org.talentgraph.graph;

import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;

/** A list that is empty chooses nothing, whichever argument it is. */
@IntegrationTest
class EmptyListsIT {

  /** They say what is required or left out, and an empty list requires and leaves out nothing. */
  private static final Set<String> OTHERS =
      Set.of("exclude", "notKinds", "notRelationships", "notVia", "orderBy", "readings", "via");

  /** They are refused, as what is asked for is not answerable without them. */
  private static final Set<String> NEEDED = Set.of("by", "jurisdictions", "weights");

  @Autowired HttpGraphQlTester graphql;
  @Autowired GraphQlSource source;
  @LocalServerPort int port;

  /**
   * A question with an empty list.
   *
   * @param argument the field and the argument
   * @param question the field; with the empty list
   * @param answer the list of the answer that is empty then, and is not without that argument
   */
  record Asked(String argument, String question, String answer) {}

  static Stream<Asked> arguments() {
    return Stream.of(
        asked("changes.ids", "changes(ids: []) { edges { cursor } }", "edges"),
        asked("changes.kinds", "changes(kinds: []) { edges { cursor } }", "edges"),
        asked("competencyQuestions.ids", "competencyQuestions(ids: []) { id }", ""),
        asked("dataQuality.kinds", "dataQuality(kinds: []) { edges { cursor } }", "edges"),
        asked("dataQuality.types", "dataQuality(types: []) { edges { cursor } }", "edges"),
        entitled("verdicts"),
        entitled("kinds"),
        around("kinds"),
        around("relationships"),
        asked("nodes.ids", "nodes(ids: []) { id }", ""),
        asked(
            "paths.relationships",
            """
            paths(from: "expert:konstantinos-pouleros", to: "district:beilun", relationships: []) { edges { cursor } }\
            """,
            "edges"),
        asked(
            "policyComparison.topics",
            """
            policyComparison(jurisdictions: ["province:hebei"], topics: []) { rows { topic { id } } }\
            """,
            "rows"),
        asked("search.kinds", "search(text: \"Nexans\", kinds: []) { edges { cursor } }", "edges"),
        asked("suggest.kinds", "suggest(prefix: \"Nexans\", kinds: []) { node { id } }", ""),
        asked("ties.among", "ties(among: []) { text }", ""),
        asked(
            "workPermitAssessments.people",
            """
            workPermitAssessments(people: [], jurisdiction: "province:hebei", on: "2024-06-30") { verdict }\
            """,
            ""));
  }

  private static Asked asked(String argument, String question, String answer) {
    return new Asked(argument, question, answer);
  }

  private static Asked entitled(String argument) {
    return asked(
        "entitlements." + argument,
        """
        entitlements(expert: "expert:konstantinos-pouleros", place: "district:beilun", on: "2022-01-13", %s: []) { entitlements { verdict } }\
        """
            .formatted(argument),
        "entitlements");
  }

  private static Asked around(String argument) {
    return asked(
        "neighbourhood." + argument,
        "neighbourhood(id: \"district:beilun\", %s: []) { edges { connections } }"
            .formatted(argument),
        "edges");
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void choosesNothing(Asked asked) {
    assertThat(answer(asked, asked.question())).isEmpty();
    var list = ", " + asked.argument().split("\\.")[1] + ": []";
    if (asked.question().contains(list)) {
      assertThat(answer(asked, asked.question().replace(list, ""))).isNotEmpty();
    }
  }

  private List<Object> answer(Asked asked, String question) {
    var path = asked.argument().split("\\.")[0];
    var scout = RoleTokens.header(port, Role.SCOUT);
    return Connection.patient(graphql)
        .mutate()
        .headers(headers -> headers.add(scout.getFirst(), scout.getLast()))
        .build()
        .document("{ %s }".formatted(question))
        .execute()
        .path(asked.answer().isEmpty() ? path : path + "." + asked.answer())
        .entityList(Object.class)
        .get();
  }

  /** Every argument that is a list is one of these; of filters and matches other tests tell. */
  @Test
  void isAskedOfEveryArgument() {
    var known = new TreeSet<>(arguments().map(Asked::argument).toList());
    assertThat(lists(source.schema()))
        .allSatisfy(
            argument ->
                assertThat(
                        known.contains(argument)
                            || OTHERS.contains(argument.split("\\.")[1])
                            || NEEDED.contains(argument.split("\\.")[1])
                            || argument.endsWith(".permitClasses"))
                    .as("what an empty list of %s means", argument)
                    .isTrue());
  }

  private static Stream<String> lists(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLFieldsContainer.class::isInstance)
        .map(GraphQLFieldsContainer.class::cast)
        .filter(type -> !type.getName().startsWith("__"))
        .filter(type -> type != schema.getMutationType() && type != schema.getSubscriptionType())
        .flatMap(type -> type.getFieldDefinitions().stream())
        .flatMap(
            field ->
                field.getArguments().stream()
                    .filter(each -> unwrapNonNull(each.getType()) instanceof GraphQLList)
                    .map(each -> field.getName() + "." + each.getName()))
        .distinct();
  }
}
