package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.BAD_VALUE;
import static org.talentgraph.language.ErrorCode.MISSING_VALUE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.graph.GraphRecords;

/**
 * Clauses that a document repeals, amends or replaces from a day on, as {@code
 * facts/amendments.csv} has them; of a policy, all of them are repealed or replaced. What ends with
 * them ends on that day; the rules of one that is amended are changed by the other tables.
 */
final class Amendments {

  static final String FILE = "facts/amendments.csv";

  private static final List<String> COLUMNS = List.of("clause", "kind", "from", "by", "citations");

  private final MarkedPassages passages;
  private final Findings findings;
  private final List<Amendment> amendments = new ArrayList<>();

  private Amendments(MarkedPassages passages, Findings findings) {
    this.passages = passages;
    this.findings = findings;
  }

  static Amendments of(Table table, MarkedPassages passages, Findings findings) {
    var amendments = new Amendments(passages, findings);
    table.expect(COLUMNS, findings);
    table.rows().forEach(amendments::add);
    return amendments;
  }

  private void add(Table.Row row) {
    var absent = COLUMNS.stream().filter(column -> row.cell(column).isEmpty()).toList();
    if (!absent.isEmpty()) {
      findings.problem(
          row.place().at(absent.getFirst()), MISSING_VALUE, "amendment.absent", absent.getFirst());
      return;
    }
    var kind = row.cell("kind");
    if (!Amendment.KINDS.contains(kind)
        || row.cell("clause").startsWith("policy:") && !Amendment.ends(kind)) {
      findings.problem(row.place().at("kind"), BAD_VALUE, "amendment.kind", kind);
      return;
    }
    try {
      var citations =
          Stream.of(row.cell("citations").split("\\|"))
              .flatMap(key -> passages.citations(row.place().at("citations"), key.strip()).stream())
              .toList();
      amendments.add(
          new Amendment(
              row.place(),
              row.cell("clause"),
              kind,
              LocalDate.parse(row.cell("from")),
              row.cell("by"),
              citations));
    } catch (DateTimeParseException e) {
      findings.problem(row.place().at("from"), BAD_VALUE, "cell.date", row.cell("from"), "");
    }
  }

  Stream<LocalDate> days() {
    return amendments.stream().map(Amendment::from);
  }

  /**
   * The clauses, and what ends with them.
   *
   * @param others the ids of records that the other tables give themselves
   */
  List<GivenFact> facts(GraphRecords graph, Set<String> others) {
    return new EndedRecords(graph, others).by(amendments);
  }
}
