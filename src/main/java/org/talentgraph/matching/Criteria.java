package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Ways of working for which nobody has to move. */
  private static final Set<String> STAYS_AWAY =
      Set.of("CONSULTING", "LECTURE", "SHORT_TERM", "PROJECT", "TRAINING", "ACADEMIC_EXCHANGE");

  private static final int SHOWN_TERMS = 5;

  private final DemandRecord demand;
  private final ExpertRecord expert;
  private final Taxonomies.Known known;
  private final List<SkillMatch> skills;

  Criteria(DemandRecord demand, ExpertRecord expert, Taxonomies.Known known) {
    this.demand = demand;
    this.expert = expert;
    this.known = known;
    this.skills = SkillMatches.of(demand, expert, known);
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
      case MODE -> Optional.of(mode());
      case PLACE -> place();
      case PAY -> pay();
      case LANGUAGE -> language();
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
            .map(each -> WORDS.text("lacksSkill", known.skills().name(each.wanted().id())))
            .toList();
    var value = skills.stream().mapToDouble(each -> each.share() * each.value()).sum();
    var strongest = met.stream().max(comparingDouble(each -> each.share() * each.value()));
    return Optional.of(
        new Judgement(
            Math.min(1, value),
            strongest
                .map(each -> WORDS.text("skills", met.size(), skills.size(), names(met)))
                .orElse(WORDS.text("noSkill", skills.size())),
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
    var names =
        met.stream()
            .flatMap(each -> Stream.ofNullable(each.mastered()))
            .map(each -> known.skills().name(each.id()))
            .distinct()
            .toList();
    return new Text(
        String.join(", ", names.stream().map(Text::english).toList()),
        String.join("、", names.stream().map(Text::chinese).toList()));
  }

  private Optional<Judgement> text() {
    if (demand.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        expert.text().isBlank()
            ? Judgement.unknown(WORDS.text("noProfile"))
            : text(expert.text(), demand.text(), known.texts()));
  }

  /** How near two texts are, and by which words most of all. */
  static Judgement text(String one, String other, TextSimilarity texts) {
    var likeness = TextSimilarity.likeness(List.of(texts.vector(one)), texts.vector(other));
    var terms =
        likeness.terms().stream().map(TextLikeness.SharedTerm::term).limit(SHOWN_TERMS).toList();
    var shared =
        terms.stream()
            .filter(
                term ->
                    terms.stream()
                        .noneMatch(longer -> !longer.equals(term) && longer.contains(term)))
            .collect(joining(", "));
    return Judgement.of(
        likeness.score(), shared.isEmpty() ? WORDS.text("noText") : WORDS.text("text", shared));
  }

  private Optional<Judgement> industry() {
    return alike(expert.industries(), "industry", "otherIndustry", "noIndustry");
  }

  private Optional<Judgement> engagements() {
    return alike(expert.engagedIn(), "engaged", "engagedElsewhere", "notEngaged");
  }

  /** The industry of the demand that is met best. */
  private Optional<Judgement> alike(
      List<String> industries, String alike, String other, String none) {
    if (demand.industries().isEmpty()) {
      return Optional.empty();
    }
    if (industries.isEmpty()) {
      return Optional.of(
          none.equals("notEngaged")
              ? Judgement.of(0, WORDS.text(none))
              : Judgement.unknown(WORDS.text(none)));
    }
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
                    WORDS.text(
                        alike,
                        known.industries().name(pair.likeness().term()),
                        known.industries().name(pair.wanted())),
                    Stream.of(expert.id(), pair.likeness().term(), pair.wanted(), demand.id())
                        .distinct()
                        .toArray(String[]::new)))
        .or(() -> Optional.of(Judgement.of(0, WORDS.text(other))));
  }

  private Optional<Judgement> degree() {
    if (demand.requiredDegree() == null) {
      return Optional.empty();
    }
    if (expert.degree() == null) {
      return Optional.of(Judgement.unknown(WORDS.text("noDegree")));
    }
    var rank = Levels.DEGREE.rank(expert.degree());
    var enough = rank >= Levels.DEGREE.rank(demand.requiredDegree());
    var word = degree(demand.requiredDegree());
    return Optional.of(
        Judgement.of(
                enough ? 1 : (double) rank / Levels.DEGREE.rank(demand.requiredDegree()),
                WORDS.text(enough ? "degree" : "lowerDegree", degree(expert.degree()), word))
            .without(enough ? null : WORDS.text("lacksDegree", word)));
  }

  private static Text degree(String level) {
    return WORDS.text(level);
  }

  private Optional<Judgement> seniority() {
    var wanted = demand.minYears();
    if (wanted == null || wanted <= 0) {
      return Optional.empty();
    }
    var years = expert.yearsOfExperience();
    if (years == null) {
      return Optional.of(Judgement.unknown(WORDS.text("noYears")));
    }
    return Optional.of(
        Judgement.of(Math.min(1, (double) years / wanted), WORDS.text("years", years, wanted))
            .without(years >= wanted ? null : WORDS.text("lacksYears", wanted - years)));
  }

  /** 1 where a liaison or introduction station could reach the expert, or none is needed. */
  private Judgement reach() {
    if (!expert.places().isEmpty() && sharesCountry()) {
      return Judgement.of(1, WORDS.text("near"), expert.id(), expert.places().getLast());
    }
    return expert.stations().stream()
        .findFirst()
        .map(
            station ->
                Judgement.of(
                    1,
                    WORDS.text("station", station.name()),
                    expert.id(),
                    station.place(),
                    station.id()))
        .orElse(Judgement.of(0, WORDS.text("noStation")).without(WORDS.text("noStation")));
  }

  private boolean sharesCountry() {
    return !demand.places().isEmpty()
        && expert.places().getLast().equals(demand.places().getLast());
  }

  private Judgement mode() {
    var mode = demand.mode();
    if (mode == null) {
      return Judgement.of(1, WORDS.text("anyMode"));
    }
    if (expert.modes().isEmpty()) {
      return Judgement.unknown(WORDS.text("noModes"));
    }
    return expert.modes().contains(mode)
        ? Judgement.of(1, WORDS.text("mode", WORDS.text(mode)))
        : Judgement.of(0, WORDS.text("otherMode", WORDS.text(mode)))
            .without(WORDS.text("otherMode", WORDS.text(mode)));
  }

  /**
   * 1 where the expert lives in the place of the work, 0.75 within the same province and 0.5 in the
   * same country; elsewhere 0.5 where nobody has to move for the work, and 0.25 otherwise.
   */
  private Optional<Judgement> place() {
    if (demand.places().isEmpty()) {
      return Optional.empty();
    }
    if (expert.places().isEmpty()) {
      return Optional.of(Judgement.unknown(WORDS.text("noResidence")));
    }
    var away = demand.mode() != null && STAYS_AWAY.contains(demand.mode());
    if (expert.places().contains(demand.places().getFirst())) {
      return Optional.of(Judgement.of(1, WORDS.text("sameCity")));
    }
    var shared = demand.places().stream().filter(expert.places()::contains).count();
    if (shared > 1) {
      return Optional.of(Judgement.of(0.75, WORDS.text("sameProvince")));
    }
    if (shared == 1) {
      return Optional.of(Judgement.of(0.5, WORDS.text("sameCountry")));
    }
    return Optional.of(
        away
            ? Judgement.of(0.5, WORDS.text("fromAway"))
            : Judgement.of(0.25, WORDS.text("hasToMove")));
  }

  private Optional<Judgement> pay() {
    var offered = demand.salaryOffered();
    if (offered == null) {
      return Optional.empty();
    }
    var desired = expert.desiredSalary();
    if (desired == null) {
      return Optional.of(Judgement.unknown(WORDS.text("noPay")));
    }
    var value = desired <= 0 ? 1 : Math.min(1, (double) offered / desired);
    return Optional.of(
        Judgement.of(value, WORDS.text("pay", offered, desired))
            .without(value < 1 ? WORDS.text("lowPay", desired - offered) : null));
  }

  private Optional<Judgement> language() {
    if (demand.languages().isEmpty()) {
      return Optional.empty();
    }
    if (expert.languages().isEmpty()) {
      return Optional.of(Judgement.unknown(WORDS.text("noLanguages")));
    }
    List<Text> lacking = new ArrayList<>();
    demand
        .languages()
        .forEach(
            (language, level) -> {
              if (!Obstacles.speaks(expert, language, level)) {
                lacking.add(WORDS.text("lacksLanguage", code(language), level));
              }
            });
    var met = demand.languages().size() - lacking.size();
    return Optional.of(
        new Judgement(
            (double) met / demand.languages().size(),
            WORDS.text("languages", met, demand.languages().size()),
            List.of(),
            List.of(),
            lacking));
  }

  static String code(String language) {
    return language.substring(language.indexOf(':') + 1);
  }
}
