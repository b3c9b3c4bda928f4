CYPHER 25 RETURN [COLLECT { MATCH (n0:`PublishedFigure`) WHERE n0.id IS NOT NULL WITH n0 ORDER BY n0.id ASC LIMIT $p0 RETURN [[[head(COLLECT { WITH n0 AS this CALL (this) {// How many records a published figure (this) counts. countedAlong leads to them from what the figure is about;
// countedWith asks something of a record on the way; summed names what is added up instead of counting.
// The figure of a year or quarter counts what bears a date in it, any other also what came before.
// A record that only made-up records lead to is as made up as they are. The types of relationships that lead to records
// stand in the pattern, so that no others are read; a test holds them against the figures.
WITH this, CASE this.asOfPrecision
  WHEN 'YEAR' THEN duration('P1Y') WHEN 'QUARTER' THEN duration('P3M') WHEN 'MONTH' THEN duration('P1M') ELSE duration('P1D')
END AS period
WHERE this.countedAlong <> []
OPTIONAL MATCH (this)-[about:ABOUT]->()
  ((from)-[step:APPLIES_IN|AT|CARRIED_BY|CITIZEN_OF|CLAUSE_OF|CONCERNS|CONNECTED_TO|CONTAINS|ENGAGES|ESTABLISHED_UNDER|FOUND_BY|GRANTS|HAS_JURISDICTION|INCLUDED_IN|IN_FIELD|LOCATED_IN|MEMBER_OF|OPERATES|ORGANISED_BY|PEER_OF|PILOTED_BY|RECOGNISED_BY|REQUESTED_BY|RESPONSIBLE_UNIT|RULE_OF|SIGNED_BY|SUBMITTED_TO|TERM_OF|THROUGH|UNDER]-(to)
    WHERE CASE from WHEN startNode(step) THEN type(step) + '>' ELSE '<' + type(step) END IN this.countedAlong){1,3}
  (record)
WHERE [i IN range(0, size(step) - 1) |
    CASE from[i] WHEN startNode(step[i]) THEN type(step[i]) + '>' ELSE '<' + type(step[i]) END] = this.countedAlong
  AND all(it IN from + to WHERE ((((coalesce(it.signed <= $asOf.DATE, true) = true AND (coalesce(it.released <= $asOf.DATE, true) = true OR NOT (any(label IN labels(it) WHERE label IN ['Call']))) AND coalesce(it.validFrom <= $asOf.DATE, true) = true AND coalesce(it.validTo >= $asOf[coalesce(it.validToPrecision, coalesce(it.validPrecision, 'DAY'))], true) = true) AND (coalesce(it.startsOn <= $asOf.DATE, true) = true OR NOT (any(label IN labels(it) WHERE label IN ['Engagement', 'Project']))) AND coalesce(it.on <= $asOf.DATE, true) = true) AND (coalesce(it.established <= $asOf.DATE, true) = true OR NOT (any(label IN labels(it) WHERE label IN ['Facility', 'IntroductionStation', 'LiaisonStation', 'OffshoreBase', 'Workstation']))) AND coalesce(it.identified <= $asOf.DATE, true) = true) AND (coalesce(it.established <= $asOf.DATE, true) = true OR NOT (any(label IN labels(it) WHERE label IN ['Zone']))))) AND all(it IN step + about WHERE (coalesce(it.validFrom <= $asOf.DATE, true) = true AND coalesce(it.validTo >= $asOf[coalesce(it.validToPrecision, coalesce(it.validPrecision, 'DAY'))], true) = true))
  AND (this.asOf IS NULL OR none(day IN [each IN to |
      coalesce(each.startsOn, each.on, each.identified, CASE WHEN each.year IS NOT NULL THEN date({year: each.year}) END)]
    WHERE coalesce(day >= this.asOf + period OR day < this.asOf AND this.asOfPrecision IN ['YEAR', 'QUARTER'], false)))
  AND (this.countedWith = []
    OR any(each IN to WHERE any(label IN labels(each) WHERE ':' + label IN this.countedWith))
    OR any(each IN to WHERE any(sign IN this.countedWith WHERE toStringOrNull(each[split(sign, '=')[0]]) = split(sign, '=')[1]))
    OR EXISTS {
      UNWIND to AS each
      MATCH (each)-[tie]->(other)
      WHERE ((((((coalesce(other.signed <= $asOf.DATE, true) = true AND (coalesce(other.released <= $asOf.DATE, true) = true OR NOT (any(label IN labels(other) WHERE label IN ['Call']))) AND coalesce(other.validFrom <= $asOf.DATE, true) = true AND coalesce(other.validTo >= $asOf[coalesce(other.validToPrecision, coalesce(other.validPrecision, 'DAY'))], true) = true) AND (coalesce(other.startsOn <= $asOf.DATE, true) = true OR NOT (any(label IN labels(other) WHERE label IN ['Engagement', 'Project']))) AND coalesce(other.on <= $asOf.DATE, true) = true) AND (coalesce(other.established <= $asOf.DATE, true) = true OR NOT (any(label IN labels(other) WHERE label IN ['Facility', 'IntroductionStation', 'LiaisonStation', 'OffshoreBase', 'Workstation']))) AND coalesce(other.identified <= $asOf.DATE, true) = true) AND (coalesce(other.established <= $asOf.DATE, true) = true OR NOT (any(label IN labels(other) WHERE label IN ['Zone'])))))) AND (((coalesce(tie.validFrom <= $asOf.DATE, true) = true AND coalesce(tie.validTo >= $asOf[coalesce(tie.validToPrecision, coalesce(tie.validPrecision, 'DAY'))], true) = true))) AND (
        type(tie) + '>' IN this.countedWith AND EXISTS { (this)-[subject:ABOUT]->(other) WHERE (((coalesce(subject.validFrom <= $asOf.DATE, true) = true AND coalesce(subject.validTo >= $asOf[coalesce(subject.validToPrecision, coalesce(subject.validPrecision, 'DAY'))], true) = true))) }
        OR any(sign IN this.countedWith WHERE toStringOrNull(tie[split(sign, '=')[0]]) = split(sign, '=')[1]))
    })
WITH this, record, any(each IN to WHERE each.synthetic) AS madeUp
ORDER BY madeUp
WITH this, record, head(collect(madeUp)) AS madeUp
WITH this, madeUp, CASE
  WHEN record IS NULL THEN 0
  WHEN this.summed = [] THEN 1
  ELSE reduce(sum = 0, property IN this.summed | sum + coalesce(record[property], 0))
END AS number
WITH this, sum(CASE WHEN madeUp THEN 0 ELSE number END) AS documented, sum(CASE WHEN madeUp THEN number ELSE 0 END) AS synthetic
RETURN {documented: documented, synthetic: synthetic} AS value} RETURN value }), n0.value]]] }] AS result
