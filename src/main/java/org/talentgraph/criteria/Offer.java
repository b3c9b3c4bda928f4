package org.talentgraph.criteria;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an expert can do and accepts, as far as it may give way. */
public record Offer(
    Set<String> modes,
    @Nullable LocalDate availableFrom,
    @Nullable LocalDate availableTo,
    @Nullable Integer desiredSalary,
    @Nullable String degree,
    List<ExpertRecord.Mastered> skills,
    Map<String, String> languages) {

  public Offer accepting(String mode) {
    Set<String> more = new HashSet<>(modes);
    more.add(mode);
    return new Offer(more, availableFrom, availableTo, desiredSalary, degree, skills, languages);
  }

  public Offer available(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Offer(modes, from, to, desiredSalary, degree, skills, languages);
  }

  public Offer salary(int other) {
    return new Offer(modes, availableFrom, availableTo, other, degree, skills, languages);
  }

  public Offer degree(String other) {
    return new Offer(modes, availableFrom, availableTo, desiredSalary, other, skills, languages);
  }

  /** With a skill at a level, in use in a year. */
  public Offer mastering(String skill, String level, @Nullable Integer year) {
    var others =
        Stream.concat(
                skills.stream().filter(each -> !each.skill().equals(skill)),
                Stream.of(new ExpertRecord.Mastered(skill, level, year, List.of())))
            .sorted(comparing(ExpertRecord.Mastered::skill))
            .toList();
    return new Offer(modes, availableFrom, availableTo, desiredSalary, degree, others, languages);
  }

  public Offer speaking(String language, String level) {
    Map<String, String> more = new HashMap<>(languages);
    more.put(language, level);
    return new Offer(modes, availableFrom, availableTo, desiredSalary, degree, skills, more);
  }
}
