package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.BAD_VALUE;
import static org.talentgraph.language.ErrorCode.MISSING_VALUE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/**
 * Clauses that a document repeals, amends or replaces from a day on, as {@code
 * facts/amendments.csv} has them. The rules of a clause that is repealed or replaced end on that
 * day; those of one that is amended are changed by the other tables.
 */
final class Amendments {

  static final String FILE = "facts/amendments.csv";

  private static final List<String> COLUMNS = List.of("clause", "kind", "from", "by", "citations");
  private static final List<String> KINDS = List.of("REPEALED", "AMENDED", "REPLACED");
  private static final List<String> ENDING = List.of("REPEALED", "REPLACED");
  private static final String CLAUSE =
      """
      id
      rules { edges { node { id validTo citations { id } } } }
      amendedBy { edges { validFrom node { id } } }
      """;

  private final MarkedPassages passages;
  private final Findings findings;
  private final List<Amendment> amendments = new ArrayList<>();

  /** That a clause is another one from a day on. */
  private record Amendment(
      Place place, String clause, String kind, LocalDate from, String by, List<String> citations) {

    Map<String, Object> link() {
      return Map.of(
          "id",
          by,
          "kind",
          kind,
          "validFrom",
          from.toString(),
          "validPrecision",
          "DAY",
          GivenFact.CITATIONS,
          citations);
    }
  }

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
    if (!KINDS.contains(kind)) {
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
   * The clauses, and their rules that end.
   *
   * @param others the ids of records that the other tables give themselves
   */
  List<GivenFact> facts(GraphRecords graph, Set<String> others) {
    List<GivenFact> facts = new ArrayList<>();
    amendments.stream()
        .collect(Collectors.groupingBy(Amendment::clause, LinkedHashMap::new, Collectors.toList()))
        .forEach((clause, all) -> facts.add(clause(clause, all)));
    var ids = amendments.stream().map(Amendment::clause).distinct().toList();
    var clauses =
        graph.get("Clause", ids, CLAUSE, View.WHOLE).stream()
            .collect(Collectors.toMap(Row::id, Function.identity()));
    for (var amendment : amendments) {
      var clause = clauses.get(amendment.clause());
      if (clause != null && ENDING.contains(amendment.kind())) {
        clause.rows("rules").stream()
            .flatMap(edge -> Stream.ofNullable(edge.row("node")))
            .filter(rule -> !others.contains(rule.id()) && endsBy(amendment, clause, rule))
            .forEach(rule -> facts.add(ended(rule, amendment)));
      }
    }
    return facts;
  }

  private static GivenFact clause(String id, List<Amendment> amendments) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", id);
    record.put("amendedBy", Map.of("add", amendments.stream().map(Amendment::link).toList()));
    return new GivenFact(amendments.getFirst().place(), "clause", record, null);
  }

  /** Whether a rule is in force till then, or ended by the same amendment on the day it had. */
  private static boolean endsBy(Amendment amendment, Row clause, Row rule) {
    var end = rule.date("validTo");
    return end == null
        || end.isAfter(amendment.from())
        || clause.rows("amendedBy").stream()
            .filter(edge -> end.equals(edge.date("validFrom")))
            .flatMap(edge -> Stream.ofNullable(edge.row("node")))
            .anyMatch(by -> by.id().equals(amendment.by()));
  }

  private static GivenFact ended(Row rule, Amendment amendment) {
    Set<String> citations = new LinkedHashSet<>(rule.rows(GivenFact.CITATIONS, Row::id));
    citations.addAll(amendment.citations());
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", rule.id());
    record.put("validTo", amendment.from().toString());
    record.put("validToPrecision", "DAY");
    record.put(GivenFact.CITATIONS, List.copyOf(citations));
    return new GivenFact(amendment.place(), "rule", record, null);
  }
}
