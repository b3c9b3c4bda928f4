package org.talentgraph.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Reads what matching needs of experts and demands. */
@Component
class Records {

  private static final String DEMANDS = "{ edges { node { id open deadline } } }";

  /** How many demands of an institution or a workstation are matched. */
  private static final int MOST = 10;

  private static final Comparator<Row> LATEST_FIRST =
      comparing((Row demand) -> demand.date("deadline"), nullsFirst(naturalOrder()))
          .reversed()
          .thenComparing(Row::id);

  private final GraphRecords records;

  Records(GraphRecords records) {
    this.records = records;
  }

  /** The ids of the open demands that each of some institutions posted, by its id. */
  Map<String, List<String>> demandsOfInstitutions(Collection<String> ids, View view) {
    return demandsOf("Institution", ids, "id demands " + DEMANDS, view);
  }

  /** The ids of the open demands that each of some workstations found or its host posted. */
  Map<String, List<String>> demandsOfWorkstations(Collection<String> ids, View view) {
    var fields =
        "id demandsFound %1$s host { id ... on Institution { demands %1$s } }".formatted(DEMANDS);
    return demandsOf("Workstation", ids, fields, view);
  }

  private Map<String, List<String>> demandsOf(
      String type, Collection<String> ids, String fields, View view) {
    Map<String, List<String>> demands = new HashMap<>();
    for (var one : records.get(type, ids, fields, view)) {
      var host = one.row("host");
      var posted = host == null ? one.rows("demands") : host.rows("demands");
      demands.put(
          one.id(),
          Stream.concat(posted.stream(), one.rows("demandsFound").stream())
              .map(edge -> requireNonNull(edge.row("node")))
              .filter(demand -> demand.isTrue("open"))
              .sorted(LATEST_FIRST)
              .map(Row::id)
              .distinct()
              .limit(MOST)
              .toList());
    }
    return demands;
  }

  /** Those with the ids, as far as there are any. */
  <T> Map<String, T> read(RecordKind<T> kind, Collection<String> ids, Taxonomies.Known known) {
    return kind.read(records.get(kind.label(), ids, kind.selection(), known.view()), known);
  }
}
