package org.talentgraph.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a demand asks for and offers, as far as it may give way. */
public record Conditions(
    @Nullable String mode,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Integer salaryOffered,
    @Nullable String requiredDegree,
    @Nullable Integer minYears,
    List<DemandRecord.Wanted> skills,
    List<DemandRecord.Required> languages) {

  public Conditions mode(String other) {
    return new Conditions(
        other, startsOn, endsOn, salaryOffered, requiredDegree, minYears, skills, languages);
  }

  /** The whole work is later by some days, or earlier by as many below 0. */
  public Conditions later(int days) {
    return new Conditions(
        mode,
        startsOn == null ? null : startsOn.plusDays(days),
        endsOn == null ? null : endsOn.plusDays(days),
        salaryOffered,
        requiredDegree,
        minYears,
        skills,
        languages);
  }

  public Conditions salary(int other) {
    return new Conditions(
        mode, startsOn, endsOn, other, requiredDegree, minYears, skills, languages);
  }

  public Conditions degree(@Nullable String other) {
    return new Conditions(
        mode, startsOn, endsOn, salaryOffered, other, minYears, skills, languages);
  }

  public Conditions years(int other) {
    return new Conditions(
        mode, startsOn, endsOn, salaryOffered, requiredDegree, other, skills, languages);
  }

  public Conditions skillLevel(String skill, String level) {
    return skills(
        skills.stream().map(each -> each.skill().equals(skill) ? each.at(level) : each).toList());
  }

  public Conditions withoutSkill(String skill) {
    return skills(skills.stream().filter(each -> !each.skill().equals(skill)).toList());
  }

  private Conditions skills(List<DemandRecord.Wanted> others) {
    return new Conditions(
        mode, startsOn, endsOn, salaryOffered, requiredDegree, minYears, others, languages);
  }

  public Conditions languageLevel(String language, String level) {
    return languages(
        languages.stream()
            .map(each -> each.language().equals(language) ? each.at(level) : each)
            .toList());
  }

  public Conditions withoutLanguage(String language) {
    return languages(languages.stream().filter(each -> !each.language().equals(language)).toList());
  }

  private Conditions languages(List<DemandRecord.Required> others) {
    return new Conditions(
        mode, startsOn, endsOn, salaryOffered, requiredDegree, minYears, skills, others);
  }
}
