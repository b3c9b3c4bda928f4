package org.talentgraph.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.graph.Text;

/**
 * What matching reads of a demand.
 *
 * @param words of the text
 * @param skills wanted; of a demand that lists none, what its name and text name
 * @param places the place of the work and what it is within, the narrowest first
 * @param rivals who bids for the demand or organises its call
 */
record DemandRecord(
    String id,
    Text name,
    TermVector words,
    @Nullable String mode,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Integer salaryOffered,
    @Nullable String requiredDegree,
    @Nullable Integer minYears,
    List<Wanted> skills,
    List<Required> languages,
    List<String> industries,
    List<String> places,
    @Nullable String poster,
    Set<String> rivals) {

  /**
   * A skill that a demand wants.
   *
   * @param weight within the demand, from 0 to 1
   * @param level wanted at least; null when any will do
   */
  record Wanted(String skill, double weight, @Nullable String level, List<String> citations) {}

  /**
   * A language that the work is done in.
   *
   * @param level at which it has to be spoken at least
   */
  record Required(String language, Text name, String level) {

    boolean isSpokenBy(ExpertRecord expert) {
      var spoken = expert.languages().get(language);
      return spoken != null && Levels.LANGUAGE.rank(spoken) >= Levels.LANGUAGE.rank(level);
    }
  }

  /** Ways of working for which nobody has to move. */
  static final List<String> STAYS_AWAY =
      List.of("CONSULTING", "LECTURE", "SHORT_TERM", "PROJECT", "TRAINING", "ACADEMIC_EXCHANGE");

  private static final Comparator<Wanted> MOST_WANTED_FIRST =
      comparingDouble((Wanted wanted) -> -wanted.weight()).thenComparing(Wanted::skill);

  static final String PROJECTION =
      """
      {id: n.id, nameEn: n.nameEn, nameZh: n.nameZh, texts: [n.descriptionEn, n.descriptionZh],
        mode: n.mode, startsOn: n.startsOn, endsOn: n.endsOn, salaryOffered: n.salaryOffered,
        requiredDegree: n.requiredDegree, minYears: n.minYears,
        skills: [(n)-[r:WANTS]->(s) |
          {id: s.id, weight: r.weight, level: r.level, citations: r.citations}],
        languages: [(n)-[r:REQUIRES_LANGUAGE]->(l) |
          {id: l.id, nameEn: l.nameEn, nameZh: l.nameZh, level: r.level}],
        industries: [(n)-[:IN_FIELD]->(i:Industry) | i.id],
        places: [(n)-[:LOCATED_IN]->(p) | p.id] + [(n)-[:LOCATED_IN]->()-[:WITHIN*1..4]->(p) | p.id],
        posters: [(n)<-[:POSTED]-(o) | o.id],
        rivals: [(n)<-[:BID_FOR]-(o) | o.id]
          + [(n)-[:PART_OF]->(:Call)-[:ORGANISED_BY]->(o) | o.id]}\
      """;

  /** Whether nobody has to move for the work. */
  boolean staysAway() {
    return mode != null && STAYS_AWAY.contains(mode);
  }

  static DemandRecord of(Value row, Taxonomies.Known known) {
    var name = Names.of(row);
    var text = Names.joined(row.get("texts"));
    var skills =
        row.get("skills").asList(DemandRecord::wanted).stream().sorted(MOST_WANTED_FIRST).toList();
    return new DemandRecord(
        row.get("id").asString(),
        name,
        known.texts().vector(text),
        row.get("mode").asString(null),
        row.get("startsOn").asLocalDate(null),
        row.get("endsOn").asLocalDate(null),
        Names.number(row.get("salaryOffered")),
        row.get("requiredDegree").asString(null),
        Names.number(row.get("minYears")),
        skills.isEmpty() ? named(name.english() + "\n" + text, known) : skills,
        row.get("languages").asList(DemandRecord::required).stream()
            .sorted(comparing(Required::language))
            .toList(),
        Names.sorted(row.get("industries")),
        Names.list(row.get("places")),
        Names.sorted(row.get("posters")).stream().findFirst().orElse(null),
        Set.copyOf(Names.list(row.get("rivals"))));
  }

  private static Wanted wanted(Value row) {
    return new Wanted(
        row.get("id").asString(),
        row.get("weight").asDouble(1),
        row.get("level").asString(null),
        Names.list(row.get("citations")));
  }

  private static Required required(Value row) {
    return new Required(row.get("id").asString(), Names.of(row), row.get("level").asString(""));
  }

  /** The skills that a text names, each wanted as much as the others. */
  static List<Wanted> named(String text, Taxonomies.Known known) {
    return known.tagger().skills(text).stream()
        .map(skill -> new Wanted(skill, 1, null, List.of()))
        .toList();
  }
}
