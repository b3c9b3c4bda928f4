package org.talentgraph.matching;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.neo4j.driver.Value;
import org.springframework.util.StringUtils;

/**
 * Experts or demands, and what matching reads of them.
 *
 * @param label of the nodes
 * @param projection of a node n
 */
record RecordKind<T>(
    String label,
    String projection,
    BiFunction<Value, Taxonomies.Known, T> reader,
    Function<T, String> id) {

  static final RecordKind<ExpertRecord> EXPERTS =
      new RecordKind<>("Expert", ExpertRecord.PROJECTION, ExpertRecord::of, ExpertRecord::id);

  static final RecordKind<DemandRecord> DEMANDS =
      new RecordKind<>("Demand", DemandRecord.PROJECTION, DemandRecord::of, DemandRecord::id);

  static final RecordKind<Profile> EXPERT_PROFILES =
      new RecordKind<>("Expert", Profile.PROJECTION, Profile::of, Profile::id);

  static final RecordKind<Profile> DEMAND_PROFILES =
      new RecordKind<>("Demand", Profile.PROJECTION, Profile::of, Profile::id);

  /** The full-text index of their {@link MatchKeys}. */
  String index() {
    return StringUtils.uncapitalize(label) + "Matches";
  }

  /** The records by their ids, in the order of the rows. */
  Map<String, T> read(List<Value> rows, Taxonomies.Known known) {
    return rows.parallelStream()
        .map(row -> reader.apply(row, known))
        .collect(toMap(id, identity(), (one, _) -> one, LinkedHashMap::new));
  }
}
