package org.talentgraph.rules;

import static java.util.Collections.nCopies;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** Many people judged at once. */
@IntegrationTest
class ManyAssessmentsIT {

  private static final String FIELDS =
      """
      verdict metClass { id } undecidedBefore { id } readings { reading { id } decides }
      classes { verdict grounds { rule { id } verdict conditions { text verdict found } } }
      """;

  private static final String MANY =
      """
      query($people: [CaseInput!]!) {
        workPermitAssessments(people: $people, jurisdiction: "province:hebei", on: "2024-06-30") { %s }
      }
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  /** Experts of the graph, and people of whom something is known. */
  private static List<Map<String, Object>> people() {
    return Stream.concat(
            IntStream.rangeClosed(1, 15)
                .mapToObj(i -> Map.<String, Object>of("expert", "expert:demo-%04d".formatted(i))),
            Stream.of(
                Map.<String, Object>of("person", Map.of("degrees", List.of("DOCTORATE"))),
                Map.<String, Object>of(
                    "expert", "expert:demo-0003", "person", Map.of("yearsOfExperience", 1)),
                Map.<String, Object>of("person", Map.of("awards", List.of("award:fields-medal")))))
        .toList();
  }

  @Test
  void areJudgedAsEachAlone() {
    var people = people();
    statements.clear();
    var together =
        ask(MANY.formatted(FIELDS), Map.of("people", people))
            .path("workPermitAssessments")
            .entityList(Object.class)
            .get();
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
    assertThat(together).hasSameSizeAs(people);
    for (var i = 0; i < people.size(); i++) {
      var alone =
          ask(
                  """
                  query($expert: ID, $person: PersonInput) {
                    workPermitAssessment(expert: $expert, person: $person, jurisdiction: "province:hebei", on: "2024-06-30") { %s } }
                  """
                      .formatted(FIELDS),
                  people.get(i))
              .path("workPermitAssessment")
              .entity(Object.class)
              .get();
      assertThat(together.get(i)).as(people.get(i).toString()).isEqualTo(alone);
    }
    assertThat(together.toString()).contains("verdict=MET", "verdict=UNKNOWN");
  }

  @Test
  void aThousandAreTakenAndPricedOneByOne() {
    var thousand = nCopies(1_000, Map.of("expert", "expert:demo-0001"));
    var query = MANY.formatted("verdict metClass { id }");
    var answer = ask(query, Map.of("people", thousand));
    answer.path("workPermitAssessments").entityList(Object.class).hasSize(1_000);
    var cost = (Map<?, ?>) requireNonNull(answer.returnResponse().getExtensions().get("cost"));
    assertThat(cost.toString()).contains("6000");
  }

  @ParameterizedTest
  @CsvSource({
    "1001, verdict, INPUT_TOO_LARGE",
    "1000, classes { grounds { rule { id } } }, TOO_MANY_NODES"
  })
  void moreIsRefused(int people, String fields, String code) {
    graphql
        .document(MANY.formatted(fields))
        .variable("people", nCopies(people, Map.of("expert", "expert:demo-0001")))
        .execute()
        .errors()
        .satisfy(errors -> assertThat(errors.toString()).contains(code));
  }

  private GraphQlTester.Response ask(String document, Map<String, Object> variables) {
    var answer = graphql.document(document).variables(variables).execute();
    answer.errors().verify();
    return answer;
  }
}
