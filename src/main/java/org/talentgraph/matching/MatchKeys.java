package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.Derivation;

/**
 * The keys by which full-text indexes find experts and demands: what a score is made of. Skills and
 * industries have the keys of all above them, places those of all around them. A record without the
 * label {@code MatchableExpert} or {@code MatchableDemand} has no keys yet, or is a demand that is
 * not open; writing a record anew takes the label away, and so does a station that comes to where
 * an expert lives or comes from, or leaves it.
 */
@Component
class MatchKeys implements Derivation {

  /** The property that holds the keys, one after the other. */
  static final String PROPERTY = "matchKeys";

  /** Experts around whom a station came or went since their keys were written. */
  private static final String OUTDATED =
      """
      CYPHER 25
      MATCH (:LiaisonStation|IntroductionStation)-[:LOCATED_IN]->(place)
      WITH collect(DISTINCT place) AS reached
      CALL (reached) {
        UNWIND reached AS place
        MATCH (place)<-[:LIVES_IN|CITIZEN_OF]-(n:MatchableExpert)
        WHERE NOT n:ReachableExpert
        RETURN n
        UNION
        MATCH (n:ReachableExpert)
        WHERE NOT EXISTS { (n)-[:LIVES_IN|CITIZEN_OF]->(home) WHERE home IN reached }
        RETURN n
      }
      REMOVE n:MatchableExpert:ReachableExpert
      """;

  /** In the order of their ids, so that no batch looks at what those before it looked at. */
  private static final String NEXT =
      """
      CYPHER 25
      MATCH (n:Node)
      WHERE n.id > $after AND n:Expert|Demand AND NOT n:MatchableExpert|MatchableDemand
        AND (n.status IS NULL OR n.status = 'OPEN')
      WITH n ORDER BY n.id LIMIT $batch
      """;

  private static final String WRITE =
      NEXT
          + """
          WITH n, CASE
              WHEN EXISTS { (n)-[:SKILLED_IN|WANTS]->() } THEN COLLECT {
                MATCH (n)-[r:SKILLED_IN|WANTS]->(skill:Skill)
                RETURN {skill: skill, rank: coalesce($ranks[r.level], 1), used: r.lastUsed,
                  weight: coalesce(r.weight, 1.0)}
              }
              ELSE COLLECT {
                UNWIND coalesce($named[n.id], []) AS id
                MATCH (skill:Node {id: id})
                RETURN {skill: skill, rank: $ranks['PROFICIENT'], weight: 1.0}
              }
            END AS skills
          WITH n, skills, reduce(sum = 0.0, each IN skills | sum + each.weight) AS sum
          WITH n, [each IN skills | each{.*, share: each.weight / sum}] AS skills, EXISTS {
              (n)-[:LIVES_IN|CITIZEN_OF]->()<-[:LOCATED_IN]-(:LiaisonStation|IntroductionStation)
            } AS reachable
          SET n:$(CASE
              WHEN n:Demand THEN ['MatchableDemand']
              WHEN reachable THEN ['MatchableExpert', 'ReachableExpert']
              ELSE ['MatchableExpert']
            END), n.matchKeys =
            reduce(keys = '', key IN
              COLLECT {
                UNWIND skills AS each
                WITH each, each.skill AS listed
                MATCH (listed)-[:BROADER*0..8]->(skill:Skill)
                WITH DISTINCT each, skill
                WITH skill, max(each.rank) AS rank, sum(each.share) AS share
                UNWIND range(1, CASE
                  WHEN n:Expert THEN rank ELSE toInteger(round($shares * share))
                END) AS step
                RETURN skill.id + ' ' + step
              }
              + [each IN skills | 'itself ' + each.skill.id]
              + COLLECT {
                UNWIND CASE WHEN n:Expert THEN skills ELSE [] END AS each
                UNWIND CASE
                  WHEN each.used IS NULL THEN ['unknown']
                  ELSE [ago IN range(0, $periods) | each.used / $period * $period - ago * $period]
                END AS year
                RETURN 'used ' + each.skill.id + ' ' + year
              }
              + COLLECT {
                MATCH (n)-[r:SPEAKS|REQUIRES_LANGUAGE]->(language)
                WITH language, coalesce($ranks[r.level], 1) AS rank
                UNWIND CASE WHEN n:Expert THEN range(1, rank) ELSE range(rank, $ranks.NATIVE) END AS step
                RETURN language.id + ' ' + step
              }
              + COLLECT {
                MATCH (n)-[r:HAS_DEGREE]->()
                UNWIND range(1, coalesce($ranks[r.level], 1)) AS step
                RETURN DISTINCT 'degree ' + step
              }
              + [step IN range(1, $ranks.DOCTORATE) WHERE step >= $ranks[n.requiredDegree] | 'degree ' + step]
              + COLLECT {
                MATCH (n)-[:EXPERT_IN|IN_FIELD]->()-[:BROADER*0..8]->(industry:Industry)
                RETURN DISTINCT industry.id
              }
              + COLLECT {
                MATCH (n)<-[:ENGAGES]-()-[:AT|ANSWERS]->()-[:ACTIVE_IN|IN_FIELD]->()
                  -[:BROADER*0..8]->(industry:Industry)
                RETURN DISTINCT 'engaged ' + industry.id
              }
              + [(n)-[:LIVES_IN|LOCATED_IN]->(place) | 'at ' + place.id]
              + COLLECT {
                MATCH (n)-[:LIVES_IN|LOCATED_IN]->()-[:WITHIN*0..4]->(place)
                RETURN DISTINCT place.id
              }
              + CASE
                  WHEN reachable THEN ['reach']
                  ELSE COLLECT {
                    MATCH (n)-[:LIVES_IN]->()-[:WITHIN*0..4]->(country:Country)
                    RETURN DISTINCT 'near ' + country.id
                  }
                END
              + [mode IN coalesce(n.modes, []) + [n.mode] WHERE mode IS NOT NULL | 'mode ' + mode]
              + [year IN range(1, $years)
                  WHERE year <= n.yearsOfExperience OR year >= n.minYears AND n.minYears > 0
                    OR year = $years AND n.minYears > 0 | 'years ' + year]
              + [step IN range(0, $paySteps)
                  WHERE step * $payStep >= n.desiredSalary OR step * $payStep <= n.salaryOffered
                    OR step = $paySteps AND n.desiredSalary IS NOT NULL | 'pay ' + step]
              + [criterion IN [
                  CASE WHEN coalesce(n.profileEn, n.profileZh, n.descriptionEn, n.descriptionZh) IS NULL THEN 'TEXT' END,
                  CASE WHEN NOT EXISTS { (n)-[:EXPERT_IN|IN_FIELD]->() } THEN 'INDUSTRY' END,
                  CASE WHEN n.requiredDegree IS NULL AND NOT EXISTS { (n)-[:HAS_DEGREE]->() } THEN 'DEGREE' END,
                  CASE WHEN n.yearsOfExperience IS NULL AND NOT coalesce(n.minYears, 0) > 0 THEN 'SENIORITY' END,
                  CASE WHEN n.mode IS NULL AND coalesce(n.modes, []) = [] THEN 'MODE' END,
                  CASE WHEN NOT EXISTS { (n)-[:LIVES_IN|LOCATED_IN]->() } THEN 'PLACE' END,
                  CASE WHEN coalesce(n.desiredSalary, n.salaryOffered) IS NULL THEN 'PAY' END,
                  CASE WHEN NOT EXISTS { (n)-[:SPEAKS|REQUIRES_LANGUAGE]->() } THEN 'LANGUAGE' END
                ] WHERE criterion IS NOT NULL | 'unknown ' + criterion]
              | keys + replace(replace(replace(key, ' ', '_'), ':', '_'), '-', '_') + ' ')
          RETURN max(n.id) AS last
          """;

  /** The texts of those for whom no skills are listed. */
  private static final String UNLISTED =
      NEXT
          + """
          WITH n WHERE NOT EXISTS { (n)-[:SKILLED_IN|WANTS]->() }
          RETURN n.id AS id, [text IN [n.profileEn, n.profileZh, n.descriptionEn, n.descriptionZh]
            + CASE WHEN n:Demand THEN [n.nameEn, n.nameZh] ELSE [] END WHERE text IS NOT NULL] AS texts
          """;

  private static final String SKILLS =
      "CYPHER 25 MATCH (n:Skill) RETURN n.id AS id, n.nameEn AS nameEn, n.nameZh AS nameZh";

  private static final Map<String, Object> PARAMETERS =
      Map.of(
          "batch", 10_000,
          "ranks", Levels.ranks(),
          "periods", MatchKey.PERIODS,
          "period", MatchKey.PERIOD,
          "shares", MatchKey.SHARES,
          "years", MatchKey.YEARS,
          "paySteps", MatchKey.PAY_STEPS,
          "payStep", MatchKey.PAY_STEP);

  private final Neo4jClient client;

  MatchKeys(Neo4jClient client) {
    this.client = client;
  }

  @Override
  public Set<String> labels() {
    return Set.of("MatchableExpert", "MatchableDemand", "ReachableExpert");
  }

  /** To be raised with every change of the keys. */
  @Override
  public int version() {
    return 1;
  }

  @Override
  public void complete() {
    client.query(OUTDATED).run();
    var after = Optional.of("");
    while (after.isPresent()) {
      Map<String, Object> parameters = new HashMap<>(PARAMETERS);
      parameters.put("after", after.get());
      parameters.put("named", named(parameters));
      after = client.query(WRITE).bindAll(parameters).fetchAs(String.class).one();
    }
  }

  /** The skills that the texts of the next records name, by the ids of the records. */
  private Map<String, List<String>> named(Map<String, Object> parameters) {
    record Unlisted(String id, String text) {}
    var unlisted =
        client
            .query(UNLISTED)
            .bindAll(parameters)
            .fetchAs(Unlisted.class)
            .mappedBy(
                (_, row) -> new Unlisted(row.get("id").asString(), Names.joined(row.get("texts"))))
            .all();
    if (unlisted.isEmpty()) {
      return Map.of();
    }
    var tagger = new SkillTagger(skills());
    return unlisted.stream().collect(toMap(Unlisted::id, each -> tagger.skills(each.text())));
  }

  private Collection<Taxonomy.Term> skills() {
    return client
        .query(SKILLS)
        .fetchAs(Taxonomy.Term.class)
        .mappedBy((_, row) -> new Taxonomy.Term(row.get("id").asString(), Names.of(row), List.of()))
        .all();
  }
}
