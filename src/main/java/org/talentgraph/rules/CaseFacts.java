package org.talentgraph.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.graph.InvalidRequest;

/** Puts together what a caller knows of a case and what the graph holds; the caller comes first. */
final class CaseFacts {

  private final CaseRecord recorded;
  private final PersonInput person;
  private final LocalDate on;
  private final Map<Fact, Range> numbers = new EnumMap<>(Fact.class);
  private final Map<Fact, Holdings> holdings = new EnumMap<>(Fact.class);
  private final Map<Fact, List<String>> records = new EnumMap<>(Fact.class);

  private CaseFacts(CaseRecord recorded, PersonInput person, LocalDate on) {
    this.recorded = recorded;
    this.person = person;
    this.on = on;
  }

  /**
   * @throws InvalidRequest {@code BORN_LATER} if the person was not born on the day
   */
  static Case of(CaseRecord recorded, PersonInput person, LocalDate on) {
    var facts = new CaseFacts(recorded, person, on);
    facts.readNumbers();
    facts.readHoldings();
    return new Case(
        new Facts(facts.numbers, facts.holdings, facts.posts(), facts.circumstances()),
        facts.records,
        recorded.names());
  }

  private void readNumbers() {
    age();
    var experience =
        first(person.yearsOfExperience(), number(recorded.expert("yearsOfExperience")));
    if (experience != null) {
      numbers.put(Fact.EXPERIENCE, Range.exactly(experience));
      numbers.put(Fact.EXPERIENCE_ABROAD, Range.exactly(0));
    }
    if (person.yearsAbroad() != null) {
      numbers.put(Fact.EXPERIENCE_ABROAD, Range.exactly(person.yearsAbroad()));
    }
    if (person.yearsInPlace() != null) {
      numbers.put(Fact.STAY, Range.exactly(person.yearsInPlace()));
    }
  }

  private void age() {
    var birth = person.birthDate();
    var year = recorded.expert("birthYear");
    if (birth != null) {
      if (birth.isAfter(on)) {
        throw new InvalidRequest(
            "BORN_LATER",
            "person.birthDate is %s, after the day of the assessment, %s. Give an earlier birthDate, or a later day."
                .formatted(birth, on),
            "person.birthDate 为 %s，晚于评估日 %s。请给出更早的出生日期或更晚的评估日。".formatted(birth, on));
      }
      numbers.put(Fact.AGE, Range.exactly(Period.between(birth, on).getYears()));
    } else if (!year.isNull()) {
      var most = on.getYear() - year.asInt();
      numbers.put(Fact.AGE, new Range(BigDecimal.valueOf(most - 1L), BigDecimal.valueOf(most)));
    }
  }

  private void readHoldings() {
    hold(Fact.ORIGIN, first(single(person.origin()), single(recorded.expert("origin"))));
    hold(Fact.DEGREE, highest(first(person.degrees(), strings(recorded.expertList("degrees")))));
    var academician = recorded.expert("academician");
    hold(
        Fact.ACADEMICIAN,
        first(
            person.academician() == null ? null : List.of(person.academician().toString()),
            academician.isNull() ? null : List.of(String.valueOf(academician.asBoolean()))));
    hold(Fact.EMPLOYER_KIND, single(recorded.employerKind()));
    hold(
        Fact.AWARD,
        first(
            records(Fact.AWARD, person.awards(), "awards"),
            person.otherAwards() == null ? null : List.of()));
    also(Fact.AWARD, person.otherAwards());
    hold(Fact.PROGRAMME, records(Fact.PROGRAMME, person.programmes(), "programmes"));
    var industries = records(Fact.INDUSTRY, person.industries(), "industries");
    hold(
        Fact.INDUSTRY,
        industries == null
            ? null
            : industries.stream().flatMap(id -> recorded.broader(id).stream()).toList());
    var qualifications = records(Fact.QUALIFICATION, person.qualifications(), "qualifications");
    if (qualifications != null || person.otherQualifications() != null) {
      holdings.put(Fact.QUALIFICATION, listed(qualifications == null ? List.of() : qualifications));
    }
  }

  private void hold(Fact fact, @Nullable Collection<String> held) {
    if (held != null) {
      holdings.put(fact, Holdings.all(held));
    }
  }

  private void also(Fact fact, @Nullable List<String> more) {
    if (more != null) {
      for (var each : more) {
        holdings.computeIfPresent(fact, (_, held) -> held.with(each));
      }
    }
  }

  /** The records that the caller or the graph names, noted as evidence. */
  private @Nullable List<String> records(
      Fact fact, @Nullable List<String> given, String recordedAs) {
    var ids = first(given, strings(recorded.expertList(recordedAs)));
    if (ids != null) {
      records.put(fact, ids);
    }
    return ids;
  }

  /** Where catalogues list qualifications; not complete when a listing is not certain. */
  private Holdings listed(List<String> qualifications) {
    Set<String> held = new LinkedHashSet<>();
    var complete = person.otherQualifications() == null || person.otherQualifications().isEmpty();
    for (var listing :
        qualifications.stream().flatMap(id -> recorded.listings(id).stream()).toList()) {
      var catalogue = listing.get("catalogue").asString();
      var urgent = listing.get("urgentlyNeeded");
      var inForce = Validity.of(listing).on(on);
      if (inForce == Verdict.UNKNOWN) {
        complete = false;
      } else if (inForce == Verdict.MET) {
        held.add(catalogue);
        complete &= !urgent.isNull();
        if (urgent.isTrue()) {
          held.add(Catalogues.urgentlyNeeded(catalogue));
        }
      }
    }
    return new Holdings(held, complete);
  }

  private @Nullable List<Post> posts() {
    if (person.posts() != null) {
      return person.posts().stream()
          .map(post -> new Post(post.rank(), post.institutionKind(), null, true))
          .toList();
    }
    var posts = recorded.expertList("posts");
    if (posts.isNull()) {
      return null;
    }
    var held =
        posts.asList((Value post) -> post).stream()
            .filter(post -> Validity.of(post).on(on) != Verdict.NOT_MET)
            .map(this::post)
            .toList();
    records.put(
        Fact.POST,
        held.stream().map(post -> String.valueOf(post.institution())).distinct().toList());
    return held;
  }

  private Post post(Value post) {
    return new Post(
        string(post.get("rank")),
        string(post.get("at")),
        post.get("institution").asString(),
        Validity.of(post).on(on) == Verdict.MET);
  }

  private Map<String, Boolean> circumstances() {
    Map<String, Boolean> holds = new HashMap<>();
    if (person.circumstances() != null) {
      person.circumstances().forEach(each -> holds.put(each.condition(), each.holds()));
    }
    return Map.copyOf(holds);
  }

  private static @Nullable List<String> highest(@Nullable List<String> degrees) {
    return degrees == null
        ? null
        : degrees.stream()
            .max(
                (one, other) -> RuleReader.DEGREES.indexOf(one) - RuleReader.DEGREES.indexOf(other))
            .stream()
            .toList();
  }

  private static <T> @Nullable T first(@Nullable T given, @Nullable T recorded) {
    return given != null ? given : recorded;
  }

  private static @Nullable List<String> single(@Nullable String value) {
    return value == null ? null : List.of(value);
  }

  private static @Nullable List<String> single(Value value) {
    return value.isNull() ? null : List.of(value.asString());
  }

  private static @Nullable List<String> strings(Value list) {
    return list.isNull() ? null : list.asList(Value::asString);
  }

  private static @Nullable String string(Value value) {
    return value.isNull() ? null : value.asString();
  }

  private static @Nullable BigDecimal number(Value value) {
    return value.isNull() ? null : BigDecimal.valueOf(value.asLong());
  }
}
