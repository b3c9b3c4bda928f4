package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.model.View;
import org.talentgraph.rules.PermitClasses.Job;

/** That many experts are judged at once as each is alone. */
@IntegrationTest
class PermitClassesIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired PermitClasses classes;

  @Test
  void manyForeignersFallIntoTheClassesOfTheirAssessments() {
    var known =
        Stream.concat(
                IntStream.rangeClosed(1, 30).mapToObj("expert:demo-%04d"::formatted),
                Stream.of("expert:demo-0056"))
            .toList();
    var experts = new HashSet<>(known);
    experts.add("expert:nobody");
    var later = LocalDate.of(2026, 9, 1);
    statements.clear();
    var met =
        classes.met(
            Map.of(
                "beilun", new Job(experts, "district:beilun", later),
                "earlier", new Job(experts, "district:beilun", LocalDate.of(2017, 1, 1)),
                "beijing", new Job(experts, "province:beijing", later)),
            View.WHOLE);
    assertThat(statements.texts()).hasSize(2);
    assertThat(met.get("beilun"))
        .containsEntry("expert:demo-0056", "permit-class:a")
        .isEqualTo(assessedOneByOne(known, "district:beilun", "2026-09-01"));
    assertThat(met.get("earlier"))
        .isEqualTo(assessedOneByOne(known, "district:beilun", "2017-01-01"));
    assertThat(met.get("beijing"))
        .isEqualTo(assessedOneByOne(known, "province:beijing", "2026-09-01"));
  }

  private Map<String, String> assessedOneByOne(List<String> experts, String place, String on) {
    Map<String, String> met = new HashMap<>();
    for (var id : experts) {
      var answer =
          graphql
              .document(
                  """
                  { expert(id: "%s") { origin }
                    workPermitAssessment(
                      expert: "%s", jurisdiction: "%s", on: "%s") {
                      metClass { id } undecidedBefore { id } } }
                  """
                      .formatted(id, id, place, on))
              .execute();
      var permit = answer.path("workPermitAssessment").entity(Map.class).get();
      if (answer.path("expert.origin").entity(String.class).get().equals("FOREIGN")
          && permit.get("metClass") instanceof Map<?, ?> found
          && ((List<?>) permit.get("undecidedBefore")).isEmpty()) {
        met.put(id, (String) found.get("id"));
      }
    }
    return met;
  }
}
