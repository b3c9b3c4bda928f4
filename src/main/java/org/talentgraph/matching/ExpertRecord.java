package org.talentgraph.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.graph.Text;

/**
 * What matching reads of an expert.
 *
 * @param words of the profile
 * @param modes ways of working that the expert accepts; empty when not known
 * @param degree the highest one; null when none is known
 * @param skills mastered; of an expert without listed ones, what the profile names
 * @param employers where the expert holds a post or is engaged
 * @param engagedIn industries of the employers and demands that the expert worked for
 * @param places where the expert lives and what that is within, the narrowest first
 * @param stations liaison and introduction stations where the expert lives or comes from, by id
 */
record ExpertRecord(
    String id,
    Text name,
    TermVector words,
    Set<String> modes,
    @Nullable LocalDate availableFrom,
    @Nullable LocalDate availableTo,
    @Nullable Integer desiredSalary,
    @Nullable Integer yearsOfExperience,
    @Nullable Integer birthYear,
    @Nullable String degree,
    List<Mastered> skills,
    Map<String, String> languages,
    List<String> industries,
    Set<String> employers,
    List<String> engagedIn,
    List<String> places,
    List<Station> stations) {

  /** A skill of an expert, and the year it was last used. */
  record Mastered(String skill, String level, @Nullable Integer lastUsed, List<String> citations) {}

  /** A station that could reach the expert. */
  record Station(String id, Text name, String place) {}

  static final String PROJECTION =
      """
      {id: n.id, nameEn: n.nameEn, nameZh: n.nameZh, texts: [n.profileEn, n.profileZh],
        modes: n.modes, availableFrom: n.availableFrom, availableTo: n.availableTo,
        desiredSalary: n.desiredSalary, yearsOfExperience: n.yearsOfExperience,
        birthYear: n.birthYear, degrees: [(n)-[r:HAS_DEGREE]->() | r.level],
        skills: [(n)-[r:SKILLED_IN]->(s) |
          {id: s.id, level: r.level, lastUsed: r.lastUsed, citations: r.citations}],
        languages: [(n)-[r:SPEAKS]->(l) | {id: l.id, level: r.level}],
        industries: [(n)-[:EXPERT_IN]->(i:Industry) | i.id],
        employers: [(n)-[r:HOLDS_POST]->(o) WHERE r.validTo IS NULL | o.id]
          + [(n)<-[:ENGAGES]-()-[:AT]->(o) | o.id],
        engagedIn: [(n)<-[:ENGAGES]-()-[:AT]->()-[:ACTIVE_IN]->(i:Industry) | i.id]
          + [(n)<-[:ENGAGES]-()-[:ANSWERS]->()-[:IN_FIELD]->(i:Industry) | i.id],
        places: [(n)-[:LIVES_IN]->(p) | p.id] + [(n)-[:LIVES_IN]->()-[:WITHIN*1..4]->(p) | p.id],
        stations: [(n)-[:LIVES_IN|CITIZEN_OF]->(p)<-[:LOCATED_IN]-(s)
          WHERE s:LiaisonStation OR s:IntroductionStation |
          {id: s.id, nameEn: s.nameEn, nameZh: s.nameZh, place: p.id}]}\
      """;

  static ExpertRecord of(Value row, Taxonomies.Known known) {
    var text = Names.joined(row.get("texts"));
    var skills =
        row.get("skills").asList(ExpertRecord::mastered).stream()
            .sorted(comparing(Mastered::skill))
            .toList();
    return new ExpertRecord(
        row.get("id").asString(),
        Names.of(row),
        known.texts().vector(text),
        Set.copyOf(Names.list(row.get("modes"))),
        row.get("availableFrom").asLocalDate(null),
        row.get("availableTo").asLocalDate(null),
        Names.number(row.get("desiredSalary")),
        Names.number(row.get("yearsOfExperience")),
        Names.number(row.get("birthYear")),
        Names.list(row.get("degrees")).stream().max(comparingInt(Levels.DEGREE::rank)).orElse(null),
        skills.isEmpty() ? named(text, known) : skills,
        Names.levels(row.get("languages")),
        Names.sorted(row.get("industries")),
        Set.copyOf(Names.list(row.get("employers"))),
        Names.sorted(row.get("engagedIn")),
        Names.list(row.get("places")),
        row.get("stations").asList(ExpertRecord::station).stream()
            .sorted(comparing(Station::id))
            .toList());
  }

  private static Mastered mastered(Value row) {
    return new Mastered(
        row.get("id").asString(),
        row.get("level").asString("BASIC"),
        Names.number(row.get("lastUsed")),
        Names.list(row.get("citations")));
  }

  private static List<Mastered> named(String text, Taxonomies.Known known) {
    return known.tagger().skills(text).stream()
        .map(skill -> new Mastered(skill, "PROFICIENT", null, List.of()))
        .toList();
  }

  private static Station station(Value row) {
    return new Station(row.get("id").asString(), Names.of(row), row.get("place").asString());
  }
}
