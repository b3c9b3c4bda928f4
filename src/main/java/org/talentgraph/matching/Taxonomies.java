package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;

/**
 * The skills, industries and words of the graph. They change seldom and are needed by every match,
 * so they are read again only after a minute.
 */
@Component
class Taxonomies {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final String STATEMENT =
      """
      CYPHER 25
      MATCH (e:Expert)
      WITH count(e) AS allExperts
      MATCH (n:Skill|Industry)
      RETURN n.id AS id, n.nameEn AS nameEn, n.nameZh AS nameZh, n:Skill AS skill,
        [(n)-[:BROADER]->(broader) | broader.id] AS broader,
        CASE WHEN n:Skill THEN COUNT { (n)<-[:SKILLED_IN]-() } ELSE 0 END AS experts, allExperts
      ORDER BY id
      """;

  /** So many texts tell which words are rare; the condition lets the index give their order. */
  private static final String TEXTS =
      """
      CYPHER 25
      CALL () {
        MATCH (n:Demand) WHERE n.id > ''
        RETURN n ORDER BY n.id LIMIT 1000
        UNION ALL
        MATCH (n:Expert) WHERE n.id > ''
        RETURN n ORDER BY n.id LIMIT 1000
      }
      RETURN [n.descriptionEn, n.descriptionZh, n.profileEn, n.profileZh] AS texts
      """;

  private final GraphReads reads;
  private volatile @Nullable Known known;

  Taxonomies(GraphReads reads) {
    this.reads = reads;
  }

  /**
   * What is known of skills and industries.
   *
   * @param rarity of skills, by id: the inverse document frequency among the experts
   * @param texts knows which words are rare among demands and experts
   * @param readAt {@link System#nanoTime()}
   */
  record Known(
      Taxonomy skills,
      Taxonomy industries,
      Map<String, Double> rarity,
      SkillTagger tagger,
      TextSimilarity texts,
      long readAt) {

    double rarity(String skill) {
      return rarity.getOrDefault(skill, 1.0);
    }

    /** Share of the experts who have a skill, one more added, from its rarity. */
    double frequency(String skill) {
      return 1 / Math.expm1(rarity(skill));
    }

    /** How much a wanted skill counts beside the others. */
    double importance(DemandRecord.Wanted wanted) {
      return wanted.weight() * rarity(wanted.skill());
    }
  }

  Known get() {
    var last = known;
    if (last == null || System.nanoTime() - last.readAt() > KEPT.toNanos()) {
      last = read();
      known = last;
    }
    return last;
  }

  private Known read() {
    var rows = reads.records(STATEMENT, Map.of());
    var skills = new Taxonomy(terms(rows, true));
    return new Known(
        skills,
        new Taxonomy(terms(rows, false)),
        rows.stream().collect(toMap(row -> row.get("id").asString(), Taxonomies::rarity)),
        new SkillTagger(skills.terms()),
        TextSimilarity.of(
            reads.records(TEXTS, Map.of()).stream()
                .map(row -> Names.joined(row.get("texts")))
                .toList()),
        System.nanoTime());
  }

  private static List<Taxonomy.Term> terms(List<Record> rows, boolean skills) {
    return rows.stream()
        .filter(row -> row.get("skill").asBoolean() == skills)
        .map(
            row ->
                new Taxonomy.Term(
                    row.get("id").asString(), Names.of(row), Names.sorted(row.get("broader"))))
        .toList();
  }

  private static double rarity(Record row) {
    return Math.log(1 + row.get("allExperts").asDouble() / (1 + row.get("experts").asDouble()));
  }
}
