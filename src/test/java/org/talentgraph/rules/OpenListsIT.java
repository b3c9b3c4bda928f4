package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.Assessed.NOTHING_ELSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/**
 * Class A ends its recognised achievements with "such as", and class C has no conditions at all.
 */
@IntegrationTest
class OpenListsIT {

  private static final String OTHER = "rule:permit-a-other-achievement";
  private static final List<String> B =
      List.of("urgently-needed-skill", "international-vocational-certificate");
  private static final List<String> A_AND_B =
      Stream.concat(B.stream(), Stream.of("other-recognised-achievement")).toList();

  @Autowired HttpGraphQlTester graphql;

  /** Somebody who has nothing, and of whom some circumstances do not hold and others do. */
  private static Map<String, Object> person(List<String> denied, String... shown) {
    var person = new HashMap<>(NOTHING_ELSE);
    person.put(
        "circumstances",
        Stream.concat(
                denied.stream().map(each -> circumstance(each, false)),
                Stream.of(shown).map(each -> circumstance(each, true)))
            .toList());
    return person;
  }

  private static Map<String, Object> circumstance(String key, boolean holds) {
    return Map.of("condition", "condition:" + key, "holds", holds);
  }

  private Assessed assess(Map<String, Object> person) {
    return Assessed.assess(graphql, person, "province:hebei", "2024-01-01");
  }

  private static List<String> verdicts(Assessed answer) {
    return answer.path("workPermitAssessment.classes[*].verdict").entityList(String.class).get();
  }

  @Test
  void nobodyIsExcludedFromAByWhatIsNamed() {
    var answer = assess(person(B));
    assertThat(answer.verdictsOf("permit-class:a"))
        .containsEntry(OTHER, "UNKNOWN")
        .hasSizeGreaterThan(9)
        .allSatisfy(
            (ground, verdict) ->
                assertThat(verdict).isEqualTo(ground.equals(OTHER) ? "UNKNOWN" : "NOT_MET"));
    assertThat(answer.ground(OTHER).map().get("conditions").toString())
        .contains("missing=Meets internationally recognised standards");
    assertThat(verdicts(answer)).containsExactly("UNKNOWN", "NOT_MET", "UNKNOWN");
    assertThat(answer.value("verdict")).isEqualTo("UNKNOWN");
  }

  @Test
  void whoMeetsBIsToldThatItIsAtLeastB() {
    var person = person(B);
    person.put("degrees", List.of("BACHELOR"));
    person.put("yearsOfExperience", 2);
    var answer = assess(person);
    assertThat(answer.value("metClass.id")).isEqualTo("permit-class:b");
    answer
        .path("workPermitAssessment.undecidedBefore[*].id")
        .entityList(String.class)
        .containsExactly("permit-class:a");
  }

  @Test
  void onlyWhoSaysSoHasNoOtherAchievement() {
    assertThat(verdicts(assess(person(A_AND_B)))).containsExactly("NOT_MET", "NOT_MET", "UNKNOWN");
    var answer = assess(person(B, "other-recognised-achievement"));
    assertThat(answer.value("metClass.id")).isEqualTo("permit-class:a");
  }

  @Test
  void classCIsACandidateUntilAIsExcludedAndItsConditionsAreShown() {
    assertThat(assess(person(B, "class-c-criteria")).value("verdict")).isEqualTo("UNKNOWN");
    assertThat(assess(person(A_AND_B)).value("verdict")).isEqualTo("UNKNOWN");
    assertThat(assess(person(A_AND_B, "class-c-criteria")).value("metClass.id"))
        .isEqualTo("permit-class:c");
  }
}
