package org.talentgraph.exploration;

/**
 * How open demands are read with what reaches and meets them. What that means for each key, {@code
 * whitespace.graphqls} says to callers.
 */
final class WhiteSpaceStatements {

  /** Holds of an expert who has a skill as well as it is wanted. */
  private static final String MASTERED =
      """
      (want.level IS NULL OR has.level IN {BASIC: ['BASIC', 'PROFICIENT', 'EXPERT'],
        PROFICIENT: ['PROFICIENT', 'EXPERT'], EXPERT: ['EXPERT']}[want.level])\
      """;

  private static final String AT_WORK = "coalesce(platform.status, 'LIVE') <> 'PLANNED'";

  /** As {@link Walkable#validIn}, for relationships alone: it is asked of very many. */
  private static final String LASTING =
      """
      ($asOf IS NULL OR all(it IN below + [has] WHERE
        coalesce(it.validFrom <= $asOf.DATE, true)
        AND coalesce(it.validTo >= $asOf[coalesce(it.validToPrecision, it.validPrecision, 'DAY')], true)))\
      """;

  /** Holds of a demand whose field a platform serves: itself, or by a project that it carries. */
  private static final String SERVED =
      """
      EXISTS {
        MATCH (demand)-[field:IN_FIELD]->(:Industry)-[above:BROADER*0..8]->(:Industry)
          <-[serving:SERVES|IN_FIELD]-(:Platform|Project)-[carrying:CARRIED_BY*0..1]->(platform:Platform)
        WHERE %s AND %s%%s
      }
      """
          .formatted(AT_WORK, Walkable.validIn("above + carrying + [field, serving, platform]"));

  /** Adds that the platform lies in one of the demand's keys. */
  private static final String THERE =
      """
       AND EXISTS {
        MATCH (platform)-[at:LOCATED_IN]->(:Place)-[within:WITHIN*0..8]->(key:Place)
        WHERE key IN keys AND %s
      }\
      """
          .formatted(Walkable.validIn("within + [at]"));

  /** Holds of a demand when an expert who belongs to a platform has one of its keys, skills. */
  private static final String SKILLED =
      """
      EXISTS {
        MATCH (demand)-[want:WANTS]->(key:Skill)<-[below:BROADER*0..8]-(:Skill)
          <-[has:SKILLED_IN]-(expert:Expert)-[member:MEMBER_OF]->(platform:Platform)
        WHERE key IN keys AND %s AND %s AND %s
      }
      """
          .formatted(
              MASTERED, AT_WORK, Walkable.validIn("below + [want, has, expert, member, platform]"));

  private static final String WHOLE =
      """
      CYPHER 25
      MATCH (demand:Demand {status: 'OPEN'})
      CALL (demand) {
        MATCH (demand)-[want:WANTS]->(:Skill)
        WHERE %s
        WITH collect(want) AS wants
        UNWIND wants AS want
        WITH wants, want, endNode(want) AS skill
        MATCH (skill)<-[below:BROADER*0..8]-(:Skill)<-[has:SKILLED_IN]-(expert:Expert)
        WHERE %s AND %s
        WITH wants, expert, count(DISTINCT want) AS met
        WHERE met = size(wants)
        RETURN collect(expert) AS able
      }
      CALL (demand, able) {
        %%s
      }
      RETURN demand.id AS id, coalesce(demand.synthetic, false) AS synthetic, size(able) > 0 AS met,
        [key IN keys | key {.id, .nameEn, .nameZh}] AS keys, stations, %%s AS reached
      ORDER BY id
      """
          .formatted(Walkable.valid("want"), MASTERED, LASTING);

  private WhiteSpaceStatements() {}

  static String by(WhiteSpaceKey key) {
    return WHOLE.formatted(keys(key), reached(key));
  }

  private static String reached(WhiteSpaceKey key) {
    return switch (key) {
      case INDUSTRY -> SERVED.formatted("");
      case COUNTRY, CITY -> SERVED.formatted(THERE);
      case SKILL -> SKILLED;
    };
  }

  /** What the demand counts under, and which stations would reach it. */
  private static String keys(WhiteSpaceKey key) {
    return switch (key) {
      case INDUSTRY ->
          """
          MATCH (demand)-[field:IN_FIELD]->(key:Industry)-[above:BROADER*0..8]->(wider:Industry)
          WHERE %s
          RETURN collect(DISTINCT key) AS keys, collect(DISTINCT wider.id) AS stations\
          """
              .formatted(Walkable.validIn("above + [field, key]"));
      case COUNTRY ->
          """
          UNWIND able AS expert
          MATCH (expert)-[citizen:CITIZEN_OF]->(key:Country)
          WHERE %s AND NOT EXISTS { (demand)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..8]->(key) }
          RETURN collect(DISTINCT key) AS keys, collect(DISTINCT key.id) AS stations\
          """
              .formatted(Walkable.valid("citizen, key"));
      case SKILL ->
          """
          MATCH (demand)-[want:WANTS]->(:Skill)
          WHERE %s
          WITH max(want.weight) AS most
          MATCH (demand)-[want:WANTS]->(key:Skill)<-[below:BROADER*0..8]-(narrower:Skill)
          WHERE want.weight = most AND %s
          RETURN collect(DISTINCT key) AS keys, collect(DISTINCT narrower.id) AS stations\
          """
              .formatted(Walkable.valid("want"), Walkable.validIn("below + [want, key]"));
      case CITY ->
          """
          MATCH (demand)-[at:LOCATED_IN]->(:Place)-[within:WITHIN*0..8]->(key:City)
          WHERE %s
          RETURN collect(DISTINCT key) AS keys, collect(DISTINCT key.id) AS stations\
          """
              .formatted(Walkable.validIn("within + [at, key]"));
    };
  }
}
