package org.talentgraph.rules;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.Assessed.NOTHING_ELSE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Range;
import org.talentgraph.model.View;

/** Advice names what somebody could do or show, and nothing that cannot or should not change. */
@IntegrationTest
class AdviceIT {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final Set<Fact> YEARS = Set.of(Fact.EXPERIENCE, Fact.EXPERIENCE_ABROAD, Fact.STAY);
  private static final Set<Fact> LISTS =
      Set.of(Fact.AWARD, Fact.PROGRAMME, Fact.QUALIFICATION, Fact.INDUSTRY, Fact.EMPLOYER_KIND);

  @Autowired HttpGraphQlTester graphql;
  @Autowired Inquiries inquiries;

  @Test
  void adviceNamesTheNearestFirstAndHowManyWaysThereAre() {
    var person = new HashMap<>(NOTHING_ELSE);
    person.put("degrees", List.of("BACHELOR"));
    person.put("yearsOfExperience", 1);
    var query =
        Assessed.QUERY
            .replace("whatWouldHelp {", "waysToMeet whatWouldHelp {")
            .replace("grounds {", "grounds { waysToMeet whatWouldHelp { distance }");
    var answer =
        Assessed.ask(
            graphql,
            query,
            Map.of("person", person, "place", "province:hebei", "on", "2024-01-01"));
    answer
        .path("workPermitAssessment.classes[0].whatWouldHelp[*].changes[*].text")
        .entityList(String.class)
        .satisfies(
            texts ->
                assertThat(texts)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .noneMatch(text -> text.contains("Nobel") || text.contains("academy")));
    answer
        .path("workPermitAssessment.classes[0].waysToMeet")
        .entity(Integer.class)
        .satisfies(ways -> assertThat(ways).isGreaterThan(3));
    answer
        .path("workPermitAssessment.classes[0].grounds[*]")
        .entityList(Map.class)
        .satisfies(
            grounds ->
                assertThat(grounds)
                    .anyMatch(each -> (Integer) each.get("waysToMeet") > 0)
                    .allMatch(
                        each ->
                            ((List<?>) each.get("whatWouldHelp")).size()
                                == Math.min(3, (Integer) each.get("waysToMeet"))));
  }

  @Test
  void nobodyIsAskedToGiveUpAHome() {
    var granted =
        new Granted(graphql)
            .ask(
                Map.of(
                    "person",
                    Map.of(
                        "degrees",
                        List.of("DOCTORATE"),
                        "circumstances",
                        List.of(
                            Map.of(
                                "condition", "condition:no-home-in-shijiazhuang", "holds", false))),
                    "place",
                    "city:shijiazhuang",
                    "on",
                    "2023-06-01",
                    "verdicts",
                    List.of("MET", "UNKNOWN", "NOT_MET")));
    assertThat(Granted.rule(granted, "rule:shijiazhuang-rent-doctorate"))
        .containsEntry("verdict", "NOT_MET")
        .containsEntry("whatWouldHelp", List.of());
  }

  /** Of every rule of every place, asked for somebody of whom all is known and little fits. */
  @ParameterizedTest
  @CsvSource({
    "FOREIGN, BACHELOR",
    "FOREIGN, DOCTORATE",
    "DOMESTIC, MASTER",
    "HONG_KONG_MACAO_TAIWAN, BACHELOR"
  })
  void noRuleAsksForWhatCannotChange(String origin, String degree) {
    var wishes =
        RulesIT.PLACES.stream().flatMap(place -> wishes(book(place), origin, degree)).toList();
    assertThat(wishes)
        .extracting(each -> each.text().english())
        .contains("Holds a talent green card of Shijiazhuang")
        .noneMatch(text -> text.matches(".*(do|does|did) not (print|define|name).*"))
        .noneMatch(text -> text.matches(".* (is|are|was|were) not (printed|defined|named).*"))
        .noneMatch(text -> text.matches("(?i).*(graduate|beforehand|attracted|helped|of age).*"));
    assertThat(wishes)
        .noneMatch(Condition::fixed)
        .noneMatch(each -> Set.of(Fact.AGE, Fact.ORIGIN).contains(each.fact()))
        .filteredOn(each -> each.fact() == Fact.DEGREE)
        .allMatch(each -> !each.values().contains("BACHELOR"))
        .noneMatch(each -> degree.equals("DOCTORATE"));
  }

  private RuleBook book(String place) {
    var day = new Inquiries.Day(DAY, View.WHOLE);
    return inquiries.of(null, null, null, SumsInput.NOTHING, place, day, null).book();
  }

  private static Stream<Condition> wishes(RuleBook book, String origin, String degree) {
    var help = new WhatWouldHelp(new Evaluation(book, known(book, origin, degree)));
    return book.rules().stream()
        .flatMap(rule -> help.sets(rule).stream())
        .flatMap(set -> set.stream());
  }

  /** Somebody too old for every limit, without years, awards and posts; no circumstance holds. */
  private static Facts known(RuleBook book, String origin, String degree) {
    Map<Fact, Range> numbers = new EnumMap<>(Fact.class);
    YEARS.forEach(each -> numbers.put(each, Range.exactly(0)));
    numbers.put(Fact.AGE, Range.exactly(90));
    Map<Fact, Holdings> holdings = new EnumMap<>(Fact.class);
    LISTS.forEach(each -> holdings.put(each, Holdings.all(List.of())));
    holdings.put(Fact.ACADEMICIAN, Holdings.all(List.of("false")));
    holdings.put(Fact.ORIGIN, Holdings.all(List.of(origin)));
    holdings.put(Fact.DEGREE, Holdings.all(List.of(degree)));
    var circumstances =
        book.rules().stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(each -> each.fact() == Fact.CIRCUMSTANCE)
            .flatMap(each -> Stream.concat(Stream.of(each.id()), each.values().stream()))
            .distinct()
            .collect(toMap(each -> each, _ -> false));
    return new Facts(numbers, holdings, List.of(), circumstances);
  }
}
