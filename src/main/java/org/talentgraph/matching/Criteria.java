package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentgraph.graph.Reference;
import org.talentgraph.graph.Text;
import org.talentgraph.graph.Words;

/**
 * The criteria of one pair, each judged from 0 to 1. What the demand does not ask for is not
 * judged; what is not known of the expert counts half and is named.
 */
final class Criteria {

  static final Words WORDS = new Words("org.talentgraph.matching.reasons");

  private static final int SHOWN_TERMS = 5;

  private final DemandRecord demand;
  private final ExpertRecord expert;
  private final Taxonomies.Known known;
  private final List<SkillMatch> skills;
  private final ExpertWishes wishes;

  Criteria(DemandRecord demand, ExpertRecord expert, Taxonomies.Known known) {
    this.demand = demand;
    this.expert = expert;
    this.known = known;
    this.skills = SkillMatches.of(demand, expert, known);
    this.wishes = new ExpertWishes(demand, expert);
  }

  static Supplier<Text> words(String key, Object... arguments) {
    return () -> WORDS.text(key, arguments);
  }

  List<SkillMatch> skillMatches() {
    return skills;
  }

  /** The criteria that the demand gives cause to judge. */
  Map<Criterion, Judgement> judge() {
    Map<Criterion, Judgement> judged = new EnumMap<>(Criterion.class);
    for (var criterion : Criterion.values()) {
      judgement(criterion).ifPresent(judgement -> judged.put(criterion, judgement));
    }
    return judged;
  }

  private Optional<Judgement> judgement(Criterion criterion) {
    return switch (criterion) {
      case SKILLS -> skills();
      case TEXT -> text();
      case INDUSTRY -> industry();
      case DEGREE -> degree();
      case SENIORITY -> seniority();
      case ENGAGEMENTS -> engagements();
      case REACH -> Optional.of(reach());
      case MODE -> Optional.of(wishes.mode());
      case PLACE -> wishes.place();
      case PAY -> wishes.pay();
      case LANGUAGE -> wishes.language();
    };
  }

  private Optional<Judgement> skills() {
    if (skills.isEmpty()) {
      return Optional.empty();
    }
    var met = skills.stream().filter(each -> each.mastered() != null).toList();
    var lacking =
        skills.stream()
            .filter(each -> each.mastered() == null)
            .map(each -> words("lacksSkill", known.skills().name(each.wanted().id())))
            .toList();
    var value = skills.stream().mapToDouble(each -> each.share() * each.value()).sum();
    var strongest = met.stream().max(comparingDouble(each -> each.share() * each.value()));
    return Optional.of(
        new Judgement(
            Math.min(1, value),
            () ->
                met.isEmpty()
                    ? WORDS.text("noSkill", skills.size())
                    : WORDS.text("skills", met.size(), skills.size(), names(met)),
            strongest.map(this::path).orElse(List.of()),
            met.stream().flatMap(each -> each.citations().stream()).distinct().toList(),
            lacking));
  }

  private List<Reference> path(SkillMatch match) {
    return Stream.of(
            new Reference(expert.id()),
            match.mastered(),
            match.common(),
            match.wanted(),
            new Reference(demand.id()))
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  private Text names(List<SkillMatch> met) {
    return Text.list(
        met.stream()
            .flatMap(each -> Stream.ofNullable(each.mastered()))
            .map(each -> known.skills().name(each.id()))
            .distinct()
            .toList());
  }

  private Optional<Judgement> text() {
    if (demand.words().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        expert.words().isEmpty()
            ? Judgement.unknown(words("noProfile"))
            : text(expert.words(), demand.words()));
  }

  /** How near two texts are, and by which words most of all. */
  static Judgement text(TermVector one, TermVector other) {
    return Judgement.of(
        one.cosine(other),
        () -> {
          var shared = String.join(", ", one.strongestShared(other, SHOWN_TERMS));
          return shared.isEmpty() ? WORDS.text("noText") : WORDS.text("text", shared);
        });
  }

  private Optional<Judgement> industry() {
    return demand.industries().isEmpty()
        ? Optional.empty()
        : Optional.of(
            expert.industries().isEmpty()
                ? Judgement.unknown(words("noIndustry"))
                : alike(expert.industries(), "industry", "otherIndustry"));
  }

  private Optional<Judgement> engagements() {
    return demand.industries().isEmpty()
        ? Optional.empty()
        : Optional.of(
            expert.engagedIn().isEmpty()
                ? Judgement.of(0, words("notEngaged"))
                : alike(expert.engagedIn(), "engaged", "engagedElsewhere"));
  }

  /** The industry of the demand that is met best. */
  private Judgement alike(List<String> industries, String alike, String other) {
    record Pair(String wanted, Taxonomy.Likeness likeness) {}
    return demand.industries().stream()
        .flatMap(
            wanted ->
                known.industries().mostAlike(wanted, industries).stream()
                    .map(likeness -> new Pair(wanted, likeness)))
        .max(comparingDouble(pair -> pair.likeness().similarity()))
        .map(
            pair ->
                Judgement.of(
                    pair.likeness().similarity(),
                    words(
                        alike,
                        known.industries().name(pair.likeness().term()),
                        known.industries().name(pair.wanted())),
                    Stream.of(expert.id(), pair.likeness().term(), pair.wanted(), demand.id())
                        .distinct()
                        .toArray(String[]::new)))
        .orElse(Judgement.of(0, words(other)));
  }

  private Optional<Judgement> degree() {
    var wanted = demand.requiredDegree();
    if (wanted == null) {
      return Optional.empty();
    }
    var degree = expert.degree();
    if (degree == null) {
      return Optional.of(Judgement.unknown(words("noDegree")));
    }
    var reached = (double) Levels.DEGREE.rank(degree) / Levels.DEGREE.rank(wanted);
    var enough = reached >= 1;
    return Optional.of(
        Judgement.of(
                Math.min(1, reached),
                () ->
                    WORDS.text(
                        enough ? "degree" : "lowerDegree", WORDS.text(degree), WORDS.text(wanted)))
            .without(enough ? null : () -> WORDS.text("lacksDegree", WORDS.text(wanted))));
  }

  private Optional<Judgement> seniority() {
    var wanted = demand.minYears();
    if (wanted == null || wanted <= 0) {
      return Optional.empty();
    }
    var years = expert.yearsOfExperience();
    if (years == null) {
      return Optional.of(Judgement.unknown(words("noYears")));
    }
    return Optional.of(
        Judgement.of(Math.min(1, (double) years / wanted), words("years", years, wanted))
            .without(years >= wanted ? null : words("lacksYears", wanted - years)));
  }

  /** 1 where a liaison or introduction station could reach the expert, or none is needed. */
  private Judgement reach() {
    if (!expert.places().isEmpty() && sharesCountry()) {
      return Judgement.of(1, words("near"), expert.id(), expert.places().getLast());
    }
    return expert.stations().stream()
        .findFirst()
        .map(
            station ->
                Judgement.of(
                    1,
                    words("station", station.name()),
                    expert.id(),
                    station.place(),
                    station.id()))
        .orElse(Judgement.of(0, words("noStation")).without(words("noStation")));
  }

  private boolean sharesCountry() {
    return !demand.places().isEmpty()
        && expert.places().getLast().equals(demand.places().getLast());
  }
}
