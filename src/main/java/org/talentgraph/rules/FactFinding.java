package org.talentgraph.rules;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Catalogues;
import org.talentgraph.cases.Degrees;
import org.talentgraph.cases.Dossier;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.PersonInput;
import org.talentgraph.cases.Post;
import org.talentgraph.cases.Range;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Finds the facts of a case: what the caller knows of it, and what its dossier has besides. */
final class FactFinding {

  private final Dossier recorded;
  private final PersonInput person;
  private final LocalDate on;
  private final Map<Fact, Range> numbers = new EnumMap<>(Fact.class);
  private final Map<Fact, Holdings> holdings = new EnumMap<>(Fact.class);
  private final Map<Fact, List<String>> records = new EnumMap<>(Fact.class);

  private FactFinding(Dossier recorded, PersonInput person, LocalDate on) {
    this.recorded = recorded;
    this.person = person;
    this.on = on;
  }

  /**
   * @throws InvalidRequest {@code BORN_LATER} if the person was not born on the day
   */
  static Case of(Dossier recorded, PersonInput person, LocalDate on) {
    var facts = new FactFinding(recorded, person, on);
    facts.readNumbers();
    facts.readHoldings();
    return new Case(
        new Facts(facts.numbers, facts.holdings, facts.posts(), facts.circumstances()),
        facts.records,
        recorded.names());
  }

  private void readNumbers() {
    age();
    experience();
    if (person.yearsInPlace() != null) {
      numbers.put(Fact.STAY, Range.exactly(person.yearsInPlace()));
    }
  }

  /**
   * The years that are recorded are all; those that the caller tells apart are not counted twice.
   */
  private void experience() {
    var abroad = person.yearsAbroad();
    var recordedYears = recorded.number("yearsOfExperience");
    var years = person.yearsOfExperience();
    if (years == null && recordedYears != null) {
      var all = BigDecimal.valueOf(recordedYears);
      years = abroad == null ? all : all.subtract(abroad).max(BigDecimal.ZERO);
    }
    if (years != null) {
      numbers.put(Fact.EXPERIENCE, Range.exactly(years));
    }
    if (abroad != null || years != null) {
      numbers.put(Fact.EXPERIENCE_ABROAD, Range.exactly(abroad == null ? BigDecimal.ZERO : abroad));
    }
  }

  private void age() {
    var birth = person.birthDate();
    var year = recorded.number("birthYear");
    if (birth != null) {
      if (birth.isAfter(on)) {
        throw new InvalidRequest(
                ErrorCode.BORN_LATER,
                "person.birthDate is %s, after the day of the assessment, %s. Give an earlier birthDate, or a later day."
                    .formatted(birth, on),
                "person.birthDate 为 %s，晚于评估日 %s。请给出更早的出生日期或更晚的评估日。".formatted(birth, on))
            .about("person.birthDate");
      }
      numbers.put(Fact.AGE, Range.exactly(Period.between(birth, on).getYears()));
    } else if (year != null && year <= on.getYear()) {
      var most = on.getYear() - year;
      numbers.put(
          Fact.AGE,
          new Range(BigDecimal.valueOf(Math.max(0, most - 1L)), BigDecimal.valueOf(most)));
    }
  }

  private void readHoldings() {
    hold(Fact.ORIGIN, first(person.origin(), recorded.word("origin")));
    hold(Fact.EMPLOYER_KIND, recorded.employerKind());
    // a record says false of everybody of whom it is not known
    var academician = recorded.isAcademician() ? Boolean.TRUE : null;
    var member = first(person.academician(), academician);
    hold(Fact.ACADEMICIAN, member == null ? null : member.toString());
    degree();
    awards();
    records(Fact.PROGRAMME, person.programmes(), "programmes");
    var industries = records(Fact.INDUSTRY, person.industries(), "industries");
    if (industries != null) {
      holdings.put(Fact.INDUSTRY, industries.each(recorded::broader));
    }
    var qualifications = records(Fact.QUALIFICATION, person.qualifications(), "qualifications");
    if (qualifications != null || person.otherQualifications() != null) {
      holdings.put(Fact.QUALIFICATION, listed(qualifications));
    }
  }

  private void degree() {
    var degrees =
        first(
            person.degrees() == null ? null : Holdings.all(person.degrees()),
            recorded.held("degrees", on));
    if (degrees != null && degrees.complete()) {
      holdings.put(Fact.DEGREE, Holdings.all(Degrees.highest(degrees.held()).stream().toList()));
    }
  }

  private void awards() {
    var others = person.otherAwards();
    var given = first(person.awards(), others == null ? null : List.<String>of());
    var awards = records(Fact.AWARD, given, "awards");
    if (awards != null && others != null) {
      for (var other : others) {
        awards = awards.with(other);
      }
      holdings.put(Fact.AWARD, awards);
    }
  }

  private void hold(Fact fact, @Nullable String value) {
    if (value != null) {
      holdings.put(fact, Holdings.all(List.of(value)));
    }
  }

  /** The records that the caller names, or else those of the graph on the day; as evidence, too. */
  private @Nullable Holdings records(Fact fact, @Nullable List<String> given, String recordedAs) {
    var held = first(given == null ? null : Holdings.all(given), recorded.held(recordedAs, on));
    if (held != null) {
      holdings.put(fact, held);
      records.put(fact, List.copyOf(held.held()));
    }
    return held;
  }

  /** Where catalogues list qualifications; not complete when a listing is not certain. */
  private Holdings listed(@Nullable Holdings qualifications) {
    Set<String> held = new LinkedHashSet<>();
    var others = person.otherQualifications();
    var complete =
        (others == null || others.isEmpty())
            && (qualifications == null || qualifications.complete());
    var ids = qualifications == null ? Set.<String>of() : qualifications.held();
    for (var listing : ids.stream().flatMap(id -> recorded.listings(id).stream()).toList()) {
      var version = requireNonNull(listing.row("node"));
      var lifetime = Lifetime.of(version);
      if (new Lifetime(lifetime.from(), null).on(on) == Verdict.MET) {
        held.add(version.id());
      }
      var inForce = lifetime.on(on);
      if (inForce == Verdict.UNKNOWN) {
        complete = false;
      } else if (inForce == Verdict.MET) {
        var catalogue = requireNonNull(version.row("catalogue")).id();
        held.add(catalogue);
        complete &= listing.has("urgentlyNeeded");
        if (listing.isTrue("urgentlyNeeded")) {
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
    var posts = recorded.posts(on);
    if (posts != null) {
      records.put(
          Fact.POST,
          posts.stream().map(post -> String.valueOf(post.institution())).distinct().toList());
    }
    return posts;
  }

  private Map<String, Boolean> circumstances() {
    Map<String, Boolean> holds = new HashMap<>();
    if (person.circumstances() != null) {
      for (var each : person.circumstances()) {
        var known = holds.put(each.condition(), each.holds());
        if (known != null && known != each.holds()) {
          throw contradiction(each.condition());
        }
      }
    }
    return Map.copyOf(holds);
  }

  private static InvalidRequest contradiction(String condition) {
    return new InvalidRequest(
            ErrorCode.CONTRADICTION,
            "person.circumstances says of '%s' that it holds and that it does not. Say one of both."
                .formatted(condition),
            "person.circumstances 对“%s”既称成立又称不成立。请只给出其一。".formatted(condition))
        .about("person.circumstances");
  }

  private static <T> @Nullable T first(@Nullable T given, @Nullable T recorded) {
    return given != null ? given : recorded;
  }
}
