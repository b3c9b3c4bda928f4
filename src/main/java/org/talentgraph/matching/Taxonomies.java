package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;

/**
 * Reads the skills, the industries and the frequent words of the graph. Every match needs them and
 * they change seldom, so they are kept for a minute.
 */
@Component
class Taxonomies {

  private static final Duration KEPT = Duration.ofMinutes(1);

  /** All skills and industries, and how many experts have each skill. */
  static final String TERMS =
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

  /**
   * Texts from which {@link TextSimilarity} learns which words are rare. The condition lets the
   * index give the order.
   */
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
   * The skills, industries and words that were read at one time.
   *
   * @param rarity of skills, by their ids: the inverse document frequency among the experts
   * @param tagger finds skills in texts
   * @param texts compares texts, and tells which words are rare in those of demands and experts
   * @param readAt {@link System#nanoTime()}
   */
  record Known(
      Taxonomy skills,
      Taxonomy industries,
      Map<String, Double> rarity,
      SkillTagger tagger,
      TextSimilarity texts,
      long readAt) {

    /**
     * @param terms rows of {@link #TERMS}
     * @param texts that tell which words are rare
     */
    static Known of(Collection<Record> terms, Collection<String> texts) {
      var skills = new Taxonomy(terms(terms, true));
      return new Known(
          skills,
          new Taxonomy(terms(terms, false)),
          terms.stream().collect(toMap(row -> row.get("id").asString(), Taxonomies::rarity)),
          new SkillTagger(skills.terms()),
          TextSimilarity.of(texts),
          System.nanoTime());
    }

    double rarity(String skill) {
      return rarity.getOrDefault(skill, 1.0);
    }

    /**
     * The share of the experts who have a skill, if one more had it; this follows from its rarity.
     */
    double frequency(String skill) {
      return 1 / Math.expm1(rarity(skill));
    }

    /**
     * The weight of a wanted skill among the skills that a demand wants; rare skills weigh more.
     */
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
    return Known.of(
        reads.records(TERMS, Map.of()),
        reads.records(TEXTS, Map.of()).stream()
            .map(row -> Names.joined(row.get("texts")))
            .toList());
  }

  private static List<Taxonomy.Term> terms(Collection<Record> rows, boolean skills) {
    return rows.stream()
        .filter(row -> row.get("skill").asBoolean() == skills)
        .map(
            row ->
                new Taxonomy.Term(
                    row.get("id").asString(), Names.of(row), Names.sorted(row.get("broader"))))
        .toList();
  }

  private static double rarity(Record row) {
    return rarity(row.get("allExperts").asDouble(), row.get("experts").asDouble());
  }

  /** The inverse document frequency of a skill that some of all experts have. */
  static double rarity(double all, double some) {
    return Math.log(1 + all / (1 + some));
  }
}
