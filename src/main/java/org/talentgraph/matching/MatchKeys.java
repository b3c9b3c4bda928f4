package org.talentgraph.matching;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.Derivation;
import org.talentgraph.graph.GraphMigrations;

/**
 * The keys by which full-text indexes find experts and demands: what a score is made of. Skills and
 * industries have the keys of all above them, places those of all around them, and a level has the
 * keys of all below it. A record without the label {@code MatchableExpert} or {@code
 * MatchableDemand} has no keys yet, or is a demand that is not open; writing a record anew takes
 * the label away.
 */
@Component
class MatchKeys implements Derivation, SmartInitializingSingleton {

  /** The property that holds the keys, one after the other. */
  static final String PROPERTY = "matchKeys";

  /** The key of experts whom a liaison or introduction station could reach. */
  static final String REACH = "reach";

  static final String DEGREE = "degree";
  static final String UNKNOWN_MODE = "mode unknown";
  static final String UNKNOWN_YEARS = "years unknown";
  static final String UNKNOWN_PAY = "pay unknown";

  /** More years of experience make no difference. */
  static final int YEARS = 20;

  /** What somebody is content with, in so many steps of so many yuan a year. */
  static final int PAY_STEPS = 40;

  static final int PAY_STEP = 50_000;

  /** An id has no others than colons and hyphens. */
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final long BATCH = 10_000;

  private static final String WRITE =
      """
      CYPHER 25
      MATCH (n:Node)
      WHERE n.id > $after AND n:Expert|Demand AND NOT n:MatchableExpert|MatchableDemand
        AND (n.status IS NULL OR n.status = 'OPEN')
      WITH n ORDER BY n.id LIMIT $batch
      SET n:$(CASE WHEN n:Expert THEN 'MatchableExpert' ELSE 'MatchableDemand' END), n.matchKeys =
        reduce(keys = '', key IN
          COLLECT {
            MATCH (n)-[r:SKILLED_IN|WANTS]->()-[:BROADER*0..8]->(skill:Skill)
            UNWIND range(1, coalesce($ranks[r.level], 1)) AS rank
            RETURN DISTINCT skill.id + ' ' + rank
          }
          + COLLECT {
            MATCH (n)-[r:SKILLED_IN]->(skill)
            UNWIND CASE
              WHEN r.lastUsed IS NULL THEN ['unknown']
              ELSE [years IN range(0, 15, 5) | r.lastUsed / 5 * 5 - years]
            END AS year
            RETURN 'used ' + skill.id + ' ' + year
          }
          + [(n)-[:SKILLED_IN|WANTS]->(skill) | 'itself ' + skill.id]
          + COLLECT {
            MATCH (n)-[r:SPEAKS|REQUIRES_LANGUAGE]->(language)
            UNWIND range(1, coalesce($ranks[r.level], 1)) AS rank
            RETURN language.id + ' ' + rank
          }
          + COLLECT {
            MATCH (n)-[r:HAS_DEGREE]->()
            UNWIND range(1, coalesce($ranks[r.level], 1)) AS rank
            RETURN DISTINCT $degree + ' ' + rank
          }
          + COLLECT {
            MATCH (n)-[:EXPERT_IN|IN_FIELD]->()-[:BROADER*0..8]->(industry:Industry)
            RETURN DISTINCT industry.id
          }
          + COLLECT {
            MATCH (n)<-[:ENGAGES]-()-[:AT|ANSWERS]->()-[:ACTIVE_IN|IN_FIELD]->()
              -[:BROADER*0..8]->(industry:Industry)
            RETURN DISTINCT 'engaged ' + industry.id
          }
          + COLLECT {
            MATCH (n)-[:LIVES_IN|LOCATED_IN]->()-[:WITHIN*0..4]->(place)
            RETURN DISTINCT place.id
          }
          + CASE
              WHEN n.modes <> [] THEN n.modes
              ELSE [coalesce(n.mode, 'mode unknown')]
            END
          + CASE
              WHEN n:Demand THEN []
              WHEN n.yearsOfExperience IS NULL THEN ['years unknown']
              ELSE [year IN range(1, n.yearsOfExperience) WHERE year <= $years | 'years ' + year]
            END
          + CASE
              WHEN n:Demand THEN []
              WHEN n.desiredSalary IS NULL THEN ['pay unknown']
              ELSE [step IN range(0, $steps) WHERE step * $step >= n.desiredSalary | 'pay ' + step]
            END
          + CASE
              WHEN EXISTS {
                MATCH (n)-[:LIVES_IN|CITIZEN_OF]->()<-[:LOCATED_IN]-(:LiaisonStation|IntroductionStation)
              } THEN [$reach]
              ELSE []
            END
          | keys + replace(replace(replace(key, ' ', '_'), ':', '_'), '-', '_') + ' ')
      RETURN max(n.id) AS last
      """;

  private final Neo4jClient client;

  MatchKeys(GraphMigrations migrations, Neo4jClient client) {
    this.client = client;
  }

  /** The key of a level of something, and of all levels above it. */
  static String level(String of, int rank) {
    return of + " " + rank;
  }

  /** The key of a skill that was used in a year or later; null where that is not known. */
  static String used(String skill, @Nullable Integer year) {
    return "used " + skill + " " + (year == null ? "unknown" : year);
  }

  /** The key of a skill, not of those below it. */
  static String itself(String skill) {
    return "itself " + skill;
  }

  /** The key of who was engaged in an industry. */
  static String engaged(String industry) {
    return "engaged " + industry;
  }

  /** The key of who has so many years of experience, or more. */
  static String years(int years) {
    return level("years", Math.min(years, YEARS));
  }

  /** The key of who is content with a salary, which is rounded down. */
  static String pay(long salary) {
    return level("pay", (int) Math.min(salary / PAY_STEP, PAY_STEPS));
  }

  /** A key as the one word that the index takes it for. */
  static String word(String key) {
    return SEPARATOR.matcher(key).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  @Override
  public void afterSingletonsInstantiated() {
    complete();
  }

  /** In the order of their ids, so that no batch looks at what those before it looked at. */
  @Override
  public void complete() {
    var after = Optional.of("");
    while (after.isPresent()) {
      after =
          client
              .query(WRITE)
              .bindAll(
                  Map.of(
                      "after", after.get(),
                      "batch", BATCH,
                      "years", YEARS,
                      "steps", PAY_STEPS,
                      "step", PAY_STEP,
                      "ranks", Levels.ranks(),
                      "degree", DEGREE,
                      "reach", REACH))
              .fetchAs(String.class)
              .one();
    }
  }
}
