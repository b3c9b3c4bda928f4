package org.talentgraph.matching;

import java.util.List;
import org.neo4j.driver.Value;

/**
 * What an expert, a demand or an institution is compared by with others of its kind.
 *
 * @param words of the texts
 * @param skills that an expert has, or that a demand or the demands of an institution want
 */
record Profile(String id, TermVector words, List<String> skills, List<String> industries) {

  static final String PROJECTION =
      """
      {id: n.id, texts: [n.profileEn, n.profileZh, n.descriptionEn, n.descriptionZh],
        skills: [(n)-[:SKILLED_IN|WANTS]->(s:Skill) | s.id]
          + [(n)-[:POSTED]->(:Demand)-[:WANTS]->(s:Skill) | s.id],
        industries: [(n)-[:EXPERT_IN|IN_FIELD|ACTIVE_IN]->(i:Industry) | i.id]}\
      """;

  static Profile of(Value row, Taxonomies.Known known) {
    return new Profile(
        row.get("id").asString(),
        known.texts().vector(Names.joined(row.get("texts"))),
        Names.sorted(row.get("skills")),
        Names.sorted(row.get("industries")));
  }
}
