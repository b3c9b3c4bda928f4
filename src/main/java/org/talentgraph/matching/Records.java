package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.NodeFilter;

/** Reads what matching needs of experts and demands: named ones, or candidates from the indexes. */
@Component
class Records {

  /** So many candidates are scored exactly. */
  private static final int CANDIDATES = 300;

  /** So many candidates are filtered. */
  private static final int FILTERED = 3_000;

  /** A wanted skill is widened to so many that are alike. */
  private static final int ALIKE = 12;

  /** A text is compared by so many of its words. */
  private static final int WORDS = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,40}");

  /** A term that no record has. */
  private static final String NOTHING = "nothing_at_all";

  private static final String NAMED =
      """
      CYPHER 25
      MATCH (n:%s)
      WHERE n.id IN $ids
      RETURN %s AS record
      """;

  private static final String DEMANDS_OF =
      """
      CYPHER 25
      MATCH (n:Node {id: $id})
      MATCH (n)-[:POSTED|FOUND_BY|HOSTED_BY]-{1,2}(d:Demand {status: 'OPEN'})
      WHERE (n)-[:POSTED]->(d) OR (n)<-[:FOUND_BY]-(d) OR (n)-[:HOSTED_BY]->()-[:POSTED]->(d)
      RETURN DISTINCT d.id AS id, d.deadline AS deadline
      ORDER BY deadline DESC, id
      LIMIT 10
      """;

  /**
   * Two rankings, by skills and by text, are joined by reciprocal rank (Cormack, Clarke and
   * Büttcher 2009).
   */
  private static final String CANDIDATE =
      """
      CYPHER 25
      CALL () {
        CALL db.index.fulltext.queryNodes($skillIndex, $skills, {limit: $limit}) YIELD node, score
        WHERE node.status IS NULL OR node.status = 'OPEN'
        WITH node ORDER BY score DESC, node.id
        WITH collect(node) AS found
        UNWIND range(0, size(found) - 1) AS rank
        RETURN found[rank] AS n, 1.0 / (60 + rank) AS points
        UNION ALL
        CALL db.index.fulltext.queryNodes($textIndex, $text, {limit: $limit}) YIELD node, score
        WHERE node.status IS NULL OR node.status = 'OPEN'
        WITH node ORDER BY score DESC, node.id
        WITH collect(node) AS found
        UNWIND range(0, size(found) - 1) AS rank
        RETURN found[rank] AS n, 1.0 / (60 + rank) AS points
      }
      WITH n, sum(points) AS points
      ORDER BY points DESC, n.id
      LIMIT $limit
      RETURN %s AS record
      """;

  private final GraphReads reads;
  private final NodeFilter filter;

  Records(GraphReads reads, NodeFilter filter) {
    this.reads = reads;
    this.filter = filter;
  }

  /** The open demands of an institution or a platform: posted, found, or posted by its host. */
  List<String> demandsOf(String id) {
    return reads.records(DEMANDS_OF, new HashMap<>(Map.of("id", id))).stream()
        .map(row -> row.get("id").asString())
        .toList();
  }

  Map<String, DemandRecord> demands(Collection<String> ids) {
    return byId(
        read(NAMED.formatted("Demand", DemandRecord.PROJECTION), ids(ids)),
        DemandRecord::of,
        DemandRecord::id);
  }

  Map<String, ExpertRecord> experts(Collection<String> ids) {
    return byId(
        read(NAMED.formatted("Expert", ExpertRecord.PROJECTION), ids(ids)),
        ExpertRecord::of,
        ExpertRecord::id);
  }

  /** Experts who may fit a demand. */
  Map<String, ExpertRecord> expertsFor(
      DemandRecord demand, Map<String, Object> where, Taxonomies.Known known) {
    var weights = weights(SkillMatches.wanted(demand, known));
    return where.isEmpty()
        ? byId(
            candidates("expert", weights, demand.text(), known, ExpertRecord.PROJECTION),
            ExpertRecord::of,
            ExpertRecord::id)
        : experts(passing("expert", weights, demand.text(), known, where));
  }

  /** Open demands that an expert may fit. */
  Map<String, DemandRecord> demandsFor(
      ExpertRecord expert, Map<String, Object> where, Taxonomies.Known known) {
    Map<String, Double> weights = new LinkedHashMap<>();
    SkillMatches.mastered(expert, known)
        .forEach(
            each ->
                weights.merge(each.skill(), (double) Levels.SKILL.rank(each.level()), Math::max));
    return where.isEmpty()
        ? byId(
            candidates("demand", weights, expert.text(), known, DemandRecord.PROJECTION),
            DemandRecord::of,
            DemandRecord::id)
        : demands(passing("demand", weights, expert.text(), known, where));
  }

  /**
   * The first candidates of a kind, as the projection says.
   *
   * @param kind expert or demand
   * @param weights of skills, by their ids
   */
  List<Value> candidates(
      String kind,
      Map<String, Double> weights,
      String text,
      Taxonomies.Known known,
      String projection) {
    return candidates(kind, weights, text, known, projection, CANDIDATES);
  }

  private List<Value> candidates(
      String kind,
      Map<String, Double> weights,
      String text,
      Taxonomies.Known known,
      String projection,
      int limit) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("skillIndex", kind + "Skills");
    parameters.put("skills", query(weights, known));
    parameters.put("textIndex", kind + "Texts");
    parameters.put("text", words(text));
    parameters.put("limit", limit);
    return read(CANDIDATE.formatted(projection), parameters);
  }

  /** The first candidates that a filter lets through; it is given more, since it may be strict. */
  private List<String> passing(
      String kind,
      Map<String, Double> weights,
      String text,
      Taxonomies.Known known,
      Map<String, Object> where) {
    var ids =
        candidates(kind, weights, text, known, "n.id", FILTERED).stream()
            .map(Value::asString)
            .toList();
    var passing = filter.passing(StringUtils.capitalize(kind), ids, where);
    return ids.stream().filter(passing::contains).limit(CANDIDATES).toList();
  }

  private static Map<String, Double> weights(List<DemandRecord.Wanted> wanted) {
    Map<String, Double> weights = new LinkedHashMap<>();
    wanted.forEach(each -> weights.merge(each.skill(), each.weight(), Math::max));
    return weights;
  }

  /** Each skill and those alike, by their ids as terms, with their weights. */
  private static String query(Map<String, Double> weights, Taxonomies.Known known) {
    Map<String, Double> terms = new LinkedHashMap<>();
    weights.forEach(
        (skill, weight) ->
            Stream.concat(
                    Stream.of(new Taxonomy.Likeness(skill, 1, skill)),
                    known.skills().alike(skill, ALIKE).stream())
                .forEach(
                    each ->
                        terms.merge(
                            each.term(),
                            weight * known.rarity(skill) * each.similarity(),
                            Math::max)));
    return terms.isEmpty()
        ? NOTHING
        : terms.entrySet().stream()
            .map(
                term ->
                    "\"%s\"^%.4f"
                        .formatted(term.getKey().replaceAll("[\"\\\\]", "\\\\$0"), term.getValue()))
            .collect(joining(" "));
  }

  /** The words of a text, without anything that the index would take for syntax. */
  private static String words(String text) {
    var words =
        WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .distinct()
            .limit(WORDS)
            .collect(joining(" "));
    return words.isEmpty() ? NOTHING : words;
  }

  private static Map<String, @Nullable Object> ids(Collection<String> ids) {
    return new HashMap<>(Map.of("ids", List.copyOf(ids)));
  }

  private List<Value> read(String statement, Map<String, @Nullable Object> parameters) {
    return reads.records(statement, parameters).stream().map(row -> row.get("record")).toList();
  }

  private static <T> Map<String, T> byId(
      List<Value> rows, Function<Value, T> record, Function<T, String> id) {
    return rows.stream()
        .map(record)
        .collect(toMap(id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }
}
