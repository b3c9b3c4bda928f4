package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.criteria.Conditions;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.criteria.Scored;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Whom a demand would bring in by giving way, beside a count of all experts one by one. */
@IntegrationTest
class RelaxationsIT {

  private static final int DEMANDS = 20;

  @Autowired private HttpGraphQlTester graphql;
  @Autowired private GraphRecords graph;
  @Autowired private Records records;
  @Autowired private Taxonomies taxonomies;

  private record Counted(String condition, String change, int added, int lost) {}

  private record Answer(int considered, int fitting, List<Counted> changes) {}

  private Answer answer(String demand) {
    return graphql
        .document(
            "{ demand(id: \"%s\") { relaxations { considered fitting changes { condition change(in: EN) added lost } } } }"
                .formatted(demand))
        .execute()
        .path("demand.relaxations")
        .entity(Answer.class)
        .get();
  }

  @Test
  void eachNumberIsThatOfARecount() {
    var known = taxonomies.get(View.WHOLE);
    var everybody = records.read(RecordKind.EXPERTS, ids("Expert"), known).values();
    var demands =
        records
            .read(
                RecordKind.DEMANDS, ids("Demand").stream().skip(100).limit(DEMANDS).toList(), known)
            .values();
    var added = 0;
    for (var demand : demands) {
      var answer = answer(demand.id());
      var experts = everybody.stream().filter(demand::isOfTheKindOf).toList();
      var before = fitting(demand, experts, known);
      assertThat(answer.considered()).isEqualTo(experts.size());
      assertThat(answer.fitting()).isEqualTo(before.size());
      for (var change : answer.changes()) {
        var after = fitting(changed(demand, change, known), experts, known);
        assertThat(change.added()).as("%s %s", demand.id(), change).isEqualTo(less(after, before));
        assertThat(change.lost()).as("%s %s", demand.id(), change).isEqualTo(less(before, after));
        added += change.added();
      }
    }
    assertThat(added).isPositive();
  }

  private List<String> ids(String type) {
    return graph.all(type, Map.of(), "id", View.WHOLE).stream().map(Row::id).toList();
  }

  private static int less(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(each -> !others.contains(each)).count();
  }

  /** By the criteria of a match, and not by what the product counts. */
  private static Set<String> fitting(
      DemandRecord demand, Collection<ExpertRecord> experts, Taxonomies.Known known) {
    return experts.stream()
        .filter(
            expert -> {
              var match = Match.of(demand, expert, known, Weights.of(null), List.of());
              return match.obstacles().isEmpty()
                  && match.criteria().stream().allMatch(each -> isEnough(each, expert));
            })
        .map(ExpertRecord::id)
        .collect(Collectors.toSet());
  }

  private static boolean isEnough(Scored scored, ExpertRecord expert) {
    return switch (scored.criterion().name()) {
      case "SKILLS" -> scored.value() >= 0.5;
      case "DEGREE" -> scored.value() == 1 || expert.degree() == null;
      case "SENIORITY" -> scored.value() == 1 || expert.yearsOfExperience() == null;
      case "PAY" -> scored.value() == 1 || expert.desiredSalary() == null;
      default -> true;
    };
  }

  /** The demand as the words of a change tell it. */
  private static DemandRecord changed(DemandRecord demand, Counted change, Taxonomies.Known known) {
    var terms = demand.conditions();
    var words = change.change();
    return demand.on(
        switch (change.condition()) {
          case "SKILL_LEVEL" ->
              skills(
                  terms,
                  terms.skills().stream()
                      .map(
                          each ->
                              words.startsWith(known.skills().name(each.skill()).english() + " at")
                                  ? new DemandRecord.Wanted(
                                      each.skill(), each.weight(), level(words), each.citations())
                                  : each)
                      .toList());
          case "SKILL" ->
              skills(
                  terms,
                  terms.skills().stream()
                      .filter(
                          each ->
                              !words.equals(
                                  known.skills().name(each.skill()).english() + " not required."))
                      .toList());
          case "LANGUAGE" ->
              languages(
                  terms,
                  terms.languages().stream()
                      .filter(each -> !words.startsWith(each.name().english() + " not"))
                      .toList());
          case "LANGUAGE_LEVEL" ->
              languages(
                  terms,
                  terms.languages().stream()
                      .map(
                          each ->
                              words.startsWith(each.name().english() + " ")
                                  ? new DemandRecord.Required(
                                      each.language(), each.name(), languageLevel(each, words))
                                  : each)
                      .toList());
          case "DEGREE" -> terms.degree(degree(words));
          case "YEARS" -> terms.years(Math.max(0, terms.minYears() - 2));
          case "DATES" -> terms.later(words.contains("earlier") ? -30 : 30);
          case "MODE" -> terms.mode(mode(words));
          case "PAY" -> terms.salary(Integer.parseInt(words.split(" ")[2].replace(",", "")));
          default -> throw new AssertionError(change);
        });
  }

  private static String level(String words) {
    return words.contains("at level basic") ? "BASIC" : "PROFICIENT";
  }

  private static String languageLevel(DemandRecord.Required required, String words) {
    return words.substring(required.name().english().length() + 1).split(" ")[0];
  }

  private static @Nullable String degree(String words) {
    return words.startsWith("No") ? null : words.startsWith("Master") ? "MASTER" : "BACHELOR";
  }

  private static String mode(String words) {
    var name = words.substring("Way of working: ".length(), words.indexOf(" instead"));
    return DemandChanges.MODES.stream()
        .filter(mode -> Reasons.WORDS.text(mode).english().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Conditions skills(Conditions terms, List<DemandRecord.Wanted> skills) {
    return new Conditions(
        terms.mode(),
        terms.startsOn(),
        terms.endsOn(),
        terms.salaryOffered(),
        terms.requiredDegree(),
        terms.minYears(),
        skills,
        terms.languages());
  }

  private static Conditions languages(Conditions terms, List<DemandRecord.Required> languages) {
    return new Conditions(
        terms.mode(),
        terms.startsOn(),
        terms.endsOn(),
        terms.salaryOffered(),
        terms.requiredDegree(),
        terms.minYears(),
        terms.skills(),
        languages);
  }

  @Test
  void everyConditionOfADemandIsAmongThem() {
    var known = taxonomies.get(View.WHOLE);
    List<String> conditions = new ArrayList<>();
    records
        .read(RecordKind.DEMANDS, ids("Demand").stream().limit(200).toList(), known)
        .values()
        .forEach(
            demand ->
                new DemandChanges(demand, known)
                    .steps()
                    .forEach(change -> conditions.add(change.condition().name())));
    assertThat(conditions)
        .contains(
            "SKILL",
            "SKILL_LEVEL",
            "LANGUAGE",
            "LANGUAGE_LEVEL",
            "DEGREE",
            "YEARS",
            "DATES",
            "MODE",
            "PAY");
  }
}
