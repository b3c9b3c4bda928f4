package org.talentgraph.matching;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.util.StringUtils;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.database.Work;
import org.talentgraph.model.Row;

/**
 * Experts or demands, and what matching reads of them.
 *
 * @param label of the nodes, which is the name of their type
 * @param selection of what is read
 */
record RecordKind<T>(
    String label,
    String selection,
    BiFunction<Row, Taxonomies.Known, T> reader,
    Function<T, String> id) {

  static final RecordKind<ExpertRecord> EXPERTS =
      new RecordKind<>("Expert", ExpertRecord.SELECTION, ExpertRecord::of, ExpertRecord::id);

  static final RecordKind<DemandRecord> DEMANDS =
      new RecordKind<>(
          "Demand",
          DemandRecord.SELECTION + ClosingMonth.SELECTION,
          DemandRecord::of,
          DemandRecord::id);

  static final RecordKind<Profile> EXPERT_PROFILES =
      new RecordKind<>("Expert", Profile.OF_EXPERT, Profile::of, Profile::id);

  static final RecordKind<Profile> DEMAND_PROFILES =
      new RecordKind<>("Demand", Profile.OF_DEMAND + " open", Profile::of, Profile::id);

  static final RecordKind<Profile> INSTITUTION_PROFILES =
      new RecordKind<>("Institution", Profile.OF_INSTITUTION, Profile::of, Profile::id);

  /**
   * What lets through those that a caller asks for and that are offered.
   *
   * @param where as the caller gave it
   */
  Map<String, Object> among(Map<String, Object> where) {
    return areOpened() ? Map.of("and", List.of(where, Map.of("open", Map.of("eq", true)))) : where;
  }

  /** Whether a record that was read is offered; of demands the open ones are. */
  boolean offers(Row row) {
    return !areOpened() || row.isTrue("open");
  }

  private boolean areOpened() {
    return label.equals("Demand");
  }

  /** The full-text index of their {@link MatchKeys}. */
  String index() {
    return StringUtils.uncapitalize(label) + "MatchKeys";
  }

  /** The records by their ids, in the order of the rows. */
  Map<String, T> read(List<Row> rows, Taxonomies.Known known) {
    return Work.current()
        .checked(rows.parallelStream())
        .map(row -> reader.apply(row, known))
        .collect(toMap(id, identity(), (one, _) -> one, LinkedHashMap::new));
  }
}
