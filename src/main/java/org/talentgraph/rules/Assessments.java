package org.talentgraph.rules;

import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.cases.CaseInput;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.PersonInput;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.Inquiries.Day;

/** Into which class of permits or talents somebody falls. */
@Controller
class Assessments {

  private final Inquiries inquiries;

  Assessments(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @QueryMapping
  ClassAssessment workPermitAssessment(
      @Argument @Nullable String expert,
      @Argument @Nullable PersonInput person,
      @Argument String jurisdiction,
      @Argument @Nullable LocalDate on,
      @Argument @Nullable List<String> readings,
      DataFetchingEnvironment environment) {
    return permit(ask(expert, person, jurisdiction, Day.of(on, environment), readings));
  }

  /** The same for many people, in as many statements as for one. */
  @QueryMapping
  List<ClassAssessment> workPermitAssessments(
      @Argument List<CaseInput> people,
      @Argument String jurisdiction,
      @Argument @Nullable LocalDate on,
      @Argument @Nullable List<String> readings,
      DataFetchingEnvironment environment) {
    people.forEach(Assessments::refuseNobody);
    return inquiries.ofAll(people, jurisdiction, Day.of(on, environment), readings).stream()
        .map(Assessments::permit)
        .toList();
  }

  private static ClassAssessment permit(Inquiry asked) {
    var foreigner = asked.presuming(Fact.ORIGIN, "FOREIGN");
    return assessment(foreigner, "PERMIT_GROUND", reliefs(asked.book()));
  }

  @QueryMapping
  ClassAssessment talentClassAssessment(
      @Argument @Nullable String expert,
      @Argument @Nullable PersonInput person,
      @Argument String jurisdiction,
      @Argument @Nullable LocalDate on,
      @Argument @Nullable List<String> readings,
      DataFetchingEnvironment environment) {
    var asked = ask(expert, person, jurisdiction, Day.of(on, environment), readings);
    return assessment(asked, "TALENT_CLASS_GROUND", List.of());
  }

  private Inquiry ask(
      @Nullable String expert,
      @Nullable PersonInput person,
      String jurisdiction,
      Day day,
      @Nullable List<String> readings) {
    refuseNobody(new CaseInput(expert, person));
    return inquiries.of(expert, person, null, SumsInput.NOTHING, jurisdiction, day, readings);
  }

  private static void refuseNobody(CaseInput asked) {
    if (asked.isNobody()) {
      throw new InvalidRequest(
          ErrorCode.MISSING_PERSON,
          "Neither expert nor person is given. Give the id of an expert, or what is known of a"
              + " person.",
          "未给出 expert 或 person。请给出专家的 id，或描述该人员的情况。");
    }
  }

  private static List<Rule> reliefs(RuleBook book) {
    return book.rules().stream()
        .filter(
            rule ->
                rule.kind().equals("AGE_LIMIT")
                    || !rule.waives().isEmpty()
                    || !rule.counts().isEmpty())
        .toList();
  }

  private static ClassAssessment assessment(Inquiry asked, String kind, List<Rule> reliefs) {
    var reasons = asked.reasons();
    var classes =
        asked.book().grounds(kind).entrySet().stream()
            .map(each -> reasons.of(new Reference(each.getKey()), each.getValue()))
            .toList();
    return new ClassAssessment(
        asked.on(),
        classes,
        reliefs.stream().map(reasons::of).toList(),
        new AppliedReadings(asked, each -> verdicts(each, kind)));
  }

  /** What comes of each class. */
  private static Object verdicts(Inquiry asked, String kind) {
    var evaluation = new Evaluation(asked.book(), asked.facts().facts());
    return asked.book().grounds(kind).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, each -> evaluation.anyOf(each.getValue())));
  }
}
