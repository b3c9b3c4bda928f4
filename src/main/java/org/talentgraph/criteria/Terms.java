package org.talentgraph.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a demand asks for and offers, as far as it may give way. */
public record Terms(
    @Nullable String mode,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Integer salaryOffered,
    @Nullable String requiredDegree,
    @Nullable Integer minYears,
    List<DemandRecord.Wanted> skills,
    List<DemandRecord.Required> languages) {

  public Terms mode(String other) {
    return new Terms(
        other, startsOn, endsOn, salaryOffered, requiredDegree, minYears, skills, languages);
  }

  /** The whole work is later by some days, or earlier by as many below 0. */
  public Terms later(int days) {
    return new Terms(
        mode,
        startsOn == null ? null : startsOn.plusDays(days),
        endsOn == null ? null : endsOn.plusDays(days),
        salaryOffered,
        requiredDegree,
        minYears,
        skills,
        languages);
  }

  public Terms salary(int other) {
    return new Terms(mode, startsOn, endsOn, other, requiredDegree, minYears, skills, languages);
  }

  public Terms degree(@Nullable String other) {
    return new Terms(mode, startsOn, endsOn, salaryOffered, other, minYears, skills, languages);
  }

  public Terms years(int other) {
    return new Terms(
        mode, startsOn, endsOn, salaryOffered, requiredDegree, other, skills, languages);
  }

  public Terms skillLevel(String skill, String level) {
    return skills(
        skills.stream().map(each -> each.skill().equals(skill) ? each.at(level) : each).toList());
  }

  public Terms withoutSkill(String skill) {
    return skills(skills.stream().filter(each -> !each.skill().equals(skill)).toList());
  }

  private Terms skills(List<DemandRecord.Wanted> others) {
    return new Terms(
        mode, startsOn, endsOn, salaryOffered, requiredDegree, minYears, others, languages);
  }

  public Terms languageLevel(String language, String level) {
    return languages(
        languages.stream()
            .map(each -> each.language().equals(language) ? each.at(level) : each)
            .toList());
  }

  public Terms withoutLanguage(String language) {
    return languages(languages.stream().filter(each -> !each.language().equals(language)).toList());
  }

  private Terms languages(List<DemandRecord.Required> others) {
    return new Terms(
        mode, startsOn, endsOn, salaryOffered, requiredDegree, minYears, skills, others);
  }
}
