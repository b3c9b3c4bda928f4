package org.talentgraph.shapes;

/**
 * The statements that find stored values which break a check. What is checked are parameters, by
 * the kind of node or the type of relationship, so the database plans each statement once.
 */
final class ValueStatement {

  private static final String ALL_NODES = "MATCH (n:$($subject)) WITH n, $subject AS subject";
  private static final String SOME_NODES =
      "UNWIND $rows AS row MATCH (n:Node) WHERE n.id = row.id WITH n, row.subject AS subject";

  /** Without labels, so that the database looks the relationships up by their type. */
  private static final String ALL_TIES = "MATCH (n)-[r:$($subject)]->(m)";

  /**
   * Relationships {@code r} from {@code n} to {@code m}. Both ends are looked up: in the first
   * write to a graph, the database takes it for empty, and would rather go through all
   * relationships for each row.
   */
  static final String SOME_TIES =
      """
      UNWIND $rows AS row
      MATCH (n:Node) USING INDEX SEEK n:Node(id) WHERE n.id = row.from
      MATCH (m:Node) USING INDEX SEEK m:Node(id) WHERE m.id = row.to
      WITH row, n, m
      MATCH (n)-[r]->(m) WHERE type(r) = row.subject
      """;

  private static final String OF_NODE =
      """
      WITH $rules[subject] AS rules, subject, n.id AS id, null AS to, labels(n) AS kinds,
        properties(n) AS p, coalesce(n.synthetic, false) AS synthetic, [] AS ends
      """;

  /** What is read of a relationship {@code r} from {@code n} to {@code m}. */
  private static final String TIE =
      """
      type(r) AS subject, n.id AS id, m.id AS to, labels(n) AS kinds, labels(m) AS kindsOfTo,
        properties(r) AS p,
        coalesce(n.synthetic, false) OR coalesce(m.synthetic, false) AS synthetic
      """;

  private static final String OF_TIE =
      """
      WITH $rules[subject] AS rules, subject, id, to, kinds, kindsOfTo, p, synthetic
      WITH rules, subject, id, to, kinds, p, synthetic,
        [c IN rules.ends WHERE NOT any(end IN c.ends WHERE any(label IN kinds WHERE label IN end.from)
          AND any(label IN kindsOfTo WHERE label IN end.to)) | c.check] AS ends
      """;

  /**
   * A date known to a period ends with its last day. Most records lack most values, so each check
   * asks first whether there is one.
   */
  private static final String BROKEN =
      """
      WITH subject, id, to, kinds, p, ends
        + [c IN rules.missing WHERE all(field IN c.fields WHERE p[field] IS NULL) | c.check]
        + [c IN rules.types WHERE p[c.field] IS NOT NULL AND NOT CASE c.type
            WHEN 'INTEGER' THEN p[c.field] IS :: INTEGER
            WHEN 'NUMBER' THEN (p[c.field] IS :: INTEGER | FLOAT)
            WHEN 'DATE' THEN p[c.field] IS :: DATE
            WHEN 'BOOLEAN' THEN p[c.field] IS :: BOOLEAN
            WHEN 'LIST' THEN p[c.field] IS :: LIST<ANY>
            ELSE p[c.field] IS :: STRING END | c.check]
        + [c IN rules.constants WHERE p[c.field] IS NOT NULL AND any(x IN CASE WHEN p[c.field] IS :: LIST<ANY> THEN p[c.field] ELSE [p[c.field]] END
            WHERE (x IS :: STRING) AND NOT x IN c.values) | c.check]
        + [c IN rules.ranges WHERE p[c.field] < c.min OR p[c.field] > c.max | c.check]
        + [c IN rules.patterns WHERE p[c.field] IS NOT NULL AND any(x IN CASE WHEN p[c.field] IS :: LIST<ANY> THEN p[c.field] ELSE [p[c.field]] END
            WHERE (x IS :: STRING NOT NULL) AND NOT x =~ c.regex) | c.check]
        + [c IN rules.orders WHERE p[c.from] >= p[c.to] AND (c.strict OR p[c.from] > p[c.to])
            AND CASE WHEN (p[c.to] IS :: DATE NOT NULL) AND (p[c.from] IS :: DATE NOT NULL) THEN
              CASE coalesce(p[c.precisions[0]], p[c.precisions[1]], 'DAY')
                WHEN 'MONTH' THEN p[c.from] >= p[c.to] + duration('P1M') - duration('P1D')
                WHEN 'QUARTER' THEN p[c.from] >= p[c.to] + duration('P3M') - duration('P1D')
                WHEN 'YEAR' THEN p[c.from] >= p[c.to] + duration('P1Y') - duration('P1D')
                WHEN 'DECADE' THEN p[c.from] >= p[c.to] + duration('P10Y') - duration('P1D')
                ELSE true END
              ELSE true END | c.check]
        + [c IN rules.ids WHERE p[c.field] IS NOT NULL AND any(x IN CASE WHEN p[c.field] IS :: LIST<ANY> THEN p[c.field] ELSE [p[c.field]] END
            WHERE (x IS :: STRING) AND x CONTAINS ':' AND NOT EXISTS { (known:Node) WHERE known.id = x }) | c.check]
        + [c IN rules.citing WHERE coalesce(size(p[c.field]), 0) = 0 | c.check]
        + [c IN rules.cited WHERE (p[c.field] IS :: LIST<ANY NOT NULL>) AND any(x IN p[c.field] WHERE NOT x IN $citations) | c.check]
        + [c IN rules.mixed WHERE (p[c.field] IS :: LIST<ANY NOT NULL>)
            AND (synthetic AND any(x IN p[c.field] WHERE x IN $documented)
              OR NOT synthetic AND any(x IN p[c.field] WHERE x IN $madeUp)) | c.check]
        AS broken
      WHERE size(broken) > 0
      RETURN subject, id, to, [label IN kinds WHERE label IN $kinds][0] AS kind, broken, p AS values
      LIMIT $most
      """;

  static final String OF_ALL_NODES = "CYPHER 25\n" + ALL_NODES + "\n" + OF_NODE + BROKEN;
  static final String OF_SOME_NODES = "CYPHER 25\n" + SOME_NODES + "\n" + OF_NODE + BROKEN;
  static final String OF_ALL_TIES = "CYPHER 25\n" + ALL_TIES + "\nWITH " + TIE + OF_TIE + BROKEN;
  static final String OF_SOME_TIES = "CYPHER 25\n" + SOME_TIES + "WITH " + TIE + OF_TIE + BROKEN;

  private ValueStatement() {}
}
