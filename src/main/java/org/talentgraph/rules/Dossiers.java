package org.talentgraph.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.InvalidRequest;

/**
 * Reads what the graph holds of a case: the expert, the employer and every record that is named.
 */
@Component
class Dossiers {

  private static final String RECORDS =
      """
      CYPHER 25
      UNWIND $experts AS id
      OPTIONAL MATCH (expert:Expert {id: id})
      OPTIONAL MATCH (employer:Institution {id: $employer})
      WITH expert, employer,
        $ids + CASE WHEN expert IS NULL THEN [] ELSE
          [(expert)-[:RECEIVED|SELECTED_IN|HOLDS|EXPERT_IN]->(n:Node) | n.id]
          + [(expert)-[:HOLDS_POST]->(n:Organisation) | n.id] END AS ids
      RETURN
        expert {.id, .origin, .academician, .birthYear, .yearsOfExperience,
          degrees: [(expert)-[took:HAS_DEGREE]->() | took {.*, id: took.level}],
          awards: [(expert)-[received:RECEIVED]->(a:Award) | received {.*, id: a.id}],
          programmes: [(expert)-[selected:SELECTED_IN]->(p:Programme) | selected {.*, id: p.id}],
          qualifications: [(expert)-[holds:HOLDS]->(q:Qualification) | holds {.*, id: q.id}],
          industries: [(expert)-[knows:EXPERT_IN]->(i:Industry) | knows {.*, id: i.id}],
          posts: [(expert)-[post:HOLDS_POST]->(at:Organisation) | post {.*, at: at.kind, id: at.id}]
        } AS expert,
        employer {.kind} AS employer,
        COLLECT {
          MATCH (n:Node) WHERE n.id IN ids
          RETURN n {.id, .nameEn, .nameZh, labels: labels(n), fact: CASE WHEN n:Condition THEN n.fact END,
            broader: CASE WHEN n:Industry THEN [(n)-[:BROADER*0..8]->(b:Industry) | b.id] ELSE [] END,
            listings: CASE WHEN n:Qualification THEN
              [(n)<-[entry:CONTAINS]-(version:CatalogueVersion)-[:VERSION_OF]->(catalogue:Catalogue) |
                version {.*, catalogue: catalogue.id, urgentlyNeeded: entry.urgentlyNeeded}]
              ELSE [] END}
        } AS named
      """;

  private final GraphReads reads;

  Dossiers(GraphReads reads) {
    this.reads = reads;
  }

  /**
   * @throws InvalidRequest {@code UNKNOWN_EXPERT}, {@code UNKNOWN_EMPLOYER} or {@code
   *     UNKNOWN_RECORD} if the graph does not hold what the caller names
   */
  Dossier read(@Nullable String expert, @Nullable String employer, List<GivenRecord> named) {
    var ids = named.stream().map(GivenRecord::id).distinct().toList();
    var row = rows(Collections.singletonList(expert), employer, ids).getFirst();
    check("EXPERT", "expert", expert, row);
    check("EMPLOYER", "employer", employer, row);
    check(named, row.get("named"));
    checkCircumstances(row.get("named"));
    return new Dossier(row);
  }

  /**
   * What the graph holds of several experts by their ids; one that it does not hold is left out.
   */
  Map<String, Dossier> read(Collection<String> experts) {
    return rows(List.copyOf(Set.copyOf(experts)), null, List.of()).stream()
        .map(Dossier::new)
        .filter(read -> !read.expert("id").isNull())
        .collect(toMap(read -> read.expert("id").asString(), Function.identity()));
  }

  /** A row for each expert, and for null a row without one. */
  private List<Record> rows(
      List<? extends @Nullable String> experts, @Nullable String employer, List<String> ids) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("experts", experts);
    parameters.put("employer", employer);
    parameters.put("ids", ids);
    return reads.records(RECORDS, parameters);
  }

  private static void check(String code, String column, @Nullable String id, Record row) {
    if (id != null && row.get(column).isNull()) {
      throw new InvalidRequest(
          "UNKNOWN_" + code,
          "There is no %s '%s'. Search for the right id, or describe the case without it."
              .formatted(column, id),
          "没有%s“%s”。请查找正确的 id，或不用 id 而直接描述情况。"
              .formatted(column.equals("expert") ? "专家" : "用人单位", id));
    }
  }

  private static void checkCircumstances(Value records) {
    for (var record : records.values()) {
      var fact = record.get("fact");
      if (!fact.isNull() && !fact.asString().equals(Fact.CIRCUMSTANCE.name())) {
        throw new InvalidRequest(
            "NO_CIRCUMSTANCE",
            "'%s' is about %s and no circumstance. Give the fact by the field of PersonInput that is for it."
                .formatted(record.get("id").asString(), fact.asString()),
            "“%s”关于 %s，不是可直接确认的情形。请用 PersonInput 中相应的字段给出该事实。"
                .formatted(record.get("id").asString(), fact.asString()));
      }
    }
  }

  private static void check(List<GivenRecord> named, Value records) {
    var known =
        records.asList(
            (Value record) ->
                Map.entry(
                    record.get("id").asString(), record.get("labels").asList(Value::asString)));
    var missing =
        named.stream()
            .filter(
                each ->
                    known.stream()
                        .noneMatch(
                            record ->
                                record.getKey().equals(each.id())
                                    && record.getValue().contains(each.label())))
            .map(each -> "%s '%s'".formatted(each.label(), each.id()))
            .collect(toSet());
    if (!missing.isEmpty()) {
      var list = missing.stream().sorted().collect(joining(", "));
      throw new InvalidRequest(
          "UNKNOWN_RECORD",
          "The graph does not hold: %s. Give ids that it holds; for awards and qualifications that it does not hold there are otherAwards and otherQualifications."
              .formatted(list),
          "图谱中没有：%s。请给出图谱中已有的 id；图谱没有的奖项和职业资格请用 otherAwards 与 otherQualifications。"
              .formatted(list));
    }
  }
}
