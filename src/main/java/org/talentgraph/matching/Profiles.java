package org.talentgraph.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.graph.GraphRecords;

/** Reads what records are compared by: some, or those that may be like each of them. */
@Component
class Profiles {

  private static final int CANDIDATES = 300;

  private final GraphRecords graph;
  private final Records records;
  private final Candidates candidates;

  Profiles(GraphRecords graph, Records records, Candidates candidates) {
    this.graph = graph;
    this.records = records;
    this.candidates = candidates;
  }

  Map<String, Profile> get(RecordKind<Profile> kind, List<String> ids, Taxonomies.Known known) {
    return records.read(kind, ids, known);
  }

  /** For each the experts with like skills, industries or words. */
  List<Map<String, Profile>> expertsLike(List<Profile> each, Taxonomies.Known known) {
    var queries = each.stream().map(one -> LikenessQuery.experts(one, known)).toList();
    return candidates.like(RecordKind.EXPERT_PROFILES, queries, known);
  }

  /** For each the open demands with like skills, industries or words. */
  List<Map<String, Profile>> demandsLike(List<Profile> each, Taxonomies.Known known) {
    var queries = each.stream().map(one -> LikenessQuery.demands(one, known)).toList();
    return candidates.like(RecordKind.DEMAND_PROFILES, queries, known);
  }

  /** For each the institutions that share industries, or wanted skills. */
  List<Map<String, Profile>> institutionsNear(List<Profile> each, Taxonomies.Known known) {
    var kind = RecordKind.INSTITUTION_PROFILES;
    Map<String, Object> parameters =
        Map.of("ids", each.stream().map(Profile::id).toList(), "limit", CANDIDATES);
    var found =
        graph.tagged("institutions-near", parameters, kind.label(), kind.selection(), known.view());
    Map<Object, Map<String, Profile>> near = new HashMap<>();
    for (var one : found) {
      var profile = Profile.of(one.row(), known);
      near.computeIfAbsent(one.tag(), _ -> new LinkedHashMap<>()).put(profile.id(), profile);
    }
    return each.stream().map(one -> near.getOrDefault(one.id(), Map.of())).toList();
  }
}
