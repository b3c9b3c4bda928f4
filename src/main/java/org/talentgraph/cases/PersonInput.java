package org.talentgraph.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a caller knows of a person; null is not known, and a list is complete. */
public record PersonInput(
    @Nullable String origin,
    @Nullable LocalDate birthDate,
    @Nullable List<String> degrees,
    @Nullable BigDecimal yearsOfExperience,
    @Nullable BigDecimal yearsAbroad,
    @Nullable BigDecimal yearsInPlace,
    @Nullable List<String> awards,
    @Nullable List<String> otherAwards,
    @Nullable Boolean academician,
    @Nullable List<String> programmes,
    @Nullable List<PostInput> posts,
    @Nullable List<String> qualifications,
    @Nullable List<String> otherQualifications,
    @Nullable List<String> industries,
    @Nullable List<CircumstanceInput> circumstances) {

  public static final PersonInput NOTHING =
      new PersonInput(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** A post as a caller knows it. */
  public record PostInput(@Nullable String rank, @Nullable String institutionKind) {}

  /** Whether a circumstance is so. */
  public record CircumstanceInput(String condition, boolean holds) {}

  /** The records of the graph that are named, each with the label that it must have. */
  public List<GivenRecord> records() {
    List<GivenRecord> records = new ArrayList<>();
    records.addAll(named("Award", awards));
    records.addAll(named("Programme", programmes));
    records.addAll(named("Qualification", qualifications));
    records.addAll(named("Industry", industries));
    records.addAll(
        named(
            "Condition",
            circumstances == null
                ? null
                : circumstances.stream().map(CircumstanceInput::condition).toList()));
    return records;
  }

  static List<GivenRecord> named(String label, @Nullable List<String> ids) {
    return ids == null ? List.of() : ids.stream().map(id -> new GivenRecord(label, id)).toList();
  }

  /** The numbers, by the names of their fields. */
  public Stream<GivenNumber> numbers() {
    return Stream.of(
        new GivenNumber("person.yearsOfExperience", yearsOfExperience),
        new GivenNumber("person.yearsAbroad", yearsAbroad),
        new GivenNumber("person.yearsInPlace", yearsInPlace));
  }
}
