package org.talentgraph.documents;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/**
 * What ends with the clauses that a document repeals or replaces: their responsibilities, and the
 * rules that no other clause sets. Of a policy that is repealed whole, all clauses end.
 */
final class EndedRecords {

  private static final String AMENDED_BY = "amendedBy { edges { kind validFrom node { id } } }";
  private static final String RULES =
      """
      rules { edges { node { id validTo citations { id } ruleOf { ... on Clause { id %1$s } } } } }
      """
          .formatted(AMENDED_BY);
  private static final String POLICY =
      "id validTo citations { id } clauses { edges { node { id } } } " + RULES;
  private static final String CLAUSE =
      "id responsible { edges { validTo citations { id } node { id } } } " + AMENDED_BY + RULES;

  private final GraphRecords graph;
  private final Set<String> others;
  private final Set<String> ended = new HashSet<>();
  private final List<GivenFact> facts = new ArrayList<>();

  /**
   * @param others the ids of records that the other tables give themselves
   */
  EndedRecords(GraphRecords graph, Set<String> others) {
    this.graph = graph;
    this.others = others;
  }

  List<GivenFact> by(List<Amendment> amendments) {
    var policies = rows("Policy", amendments.stream().filter(Amendment::isOfPolicy), POLICY);
    var ofClauses = amendments.stream().flatMap(each -> ofClauses(each, policies)).toList();
    var clauses = rows("Clause", ofClauses.stream(), CLAUSE);
    ofClauses.stream()
        .collect(groupingBy(Amendment::amended, LinkedHashMap::new, Collectors.toList()))
        .forEach((id, all) -> facts.add(clause(id, all, clauses.get(id))));
    for (var amendment : amendments) {
      var policy = policies.get(amendment.amended());
      if (policy != null) {
        endPolicy(amendment, policy, ofClauses);
      } else if (amendment.isOfPolicy()) {
        facts.add(unknown(amendment));
      }
    }
    for (var amendment : ofClauses) {
      var clause = clauses.get(amendment.amended());
      if (clause != null && amendment.ends()) {
        endRules(amendment, clause, ofClauses);
      }
    }
    return facts;
  }

  /** An amendment of a whole policy is one of each of its clauses. */
  private static Stream<Amendment> ofClauses(Amendment amendment, Map<String, Row> policies) {
    return amendment.isOfPolicy()
        ? Optional.ofNullable(policies.get(amendment.amended())).stream()
            .flatMap(policy -> nodes(policy, "clauses"))
            .map(clause -> amendment.of(clause.id()))
        : Stream.of(amendment);
  }

  private Map<String, Row> rows(String label, Stream<Amendment> amendments, String selection) {
    var ids = amendments.map(Amendment::amended).distinct().toList();
    return graph.get(label, ids, selection, View.WHOLE).stream()
        .collect(toMap(Row::id, Function.identity()));
  }

  private static Stream<Row> nodes(Row row, String connection) {
    return row.rows(connection).stream().flatMap(edge -> Stream.ofNullable(edge.row("node")));
  }

  private static GivenFact clause(String id, List<Amendment> amendments, @Nullable Row clause) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", id);
    record.put("amendedBy", Map.of("add", amendments.stream().map(Amendment::link).toList()));
    var ending = amendments.stream().filter(Amendment::ends).findFirst();
    if (clause != null && ending.isPresent()) {
      var responsible =
          clause.rows("responsible").stream()
              .filter(edge -> endsBy(ending.get(), clause, edge))
              .map(edge -> end(requireNonNull(edge.row("node")).id(), edge, ending.get()))
              .toList();
      if (!responsible.isEmpty()) {
        record.put("responsible", Map.of("add", responsible));
      }
    }
    return new GivenFact(amendments.getFirst().place(), "clause", record, null);
  }

  /** One that had ended before keeps its day, and so do the rules that ended with it. */
  private void endPolicy(Amendment amendment, Row policy, List<Amendment> all) {
    var end = policy.date("validTo");
    var endsBy =
        end == null
            || end.isAfter(amendment.from())
            || policy.rows(GivenFact.CITATIONS, Row::id).stream()
                .anyMatch(amendment.citations()::contains); // by the same document
    if (endsBy) {
      if (!others.contains(policy.id())) {
        facts.add(ended("policy", policy, amendment));
      }
      endRules(amendment, policy, all);
    }
  }

  private void endRules(Amendment amendment, Row amended, List<Amendment> all) {
    nodes(amended, "rules")
        .filter(rule -> !others.contains(rule.id()) && endsBy(amendment, amended, rule))
        .filter(rule -> !isSetElsewhere(rule, amended, amendment, all))
        .filter(rule -> ended.add(rule.id()))
        .forEach(rule -> facts.add(ended("rule", rule, amendment)));
  }

  /**
   * Whether another clause than those that end by then, or than one that amended it, sets a rule.
   */
  private static boolean isSetElsewhere(
      Row rule, Row amended, Amendment amendment, List<Amendment> all) {
    var gone =
        all.stream()
            .filter(each -> each.ends() && !each.from().isAfter(amendment.from()))
            .map(Amendment::amended)
            .collect(toSet());
    gone.add(amended.id());
    nodes(amended, "amendedBy").map(Row::id).forEach(gone::add);
    return rule.rows("ruleOf").stream()
        .filter(clause -> clause.has("id") && !gone.contains(clause.id()))
        .anyMatch(clause -> !isGone(clause, amendment.from()));
  }

  private static boolean isGone(Row clause, LocalDate on) {
    return clause.rows("amendedBy").stream()
        .filter(edge -> Amendment.ends(edge.string("kind")))
        .map(edge -> edge.date("validFrom"))
        .anyMatch(day -> day != null && !day.isAfter(on));
  }

  /** Whether something is in force till then, or ended by the same amendment on the day it had. */
  private static boolean endsBy(Amendment amendment, Row amended, Row record) {
    var end = record.date("validTo");
    return end == null
        || end.isAfter(amendment.from())
        || end.equals(amended.date("validTo")) // with its policy
        || amended.rows("amendedBy").stream()
            .filter(edge -> end.equals(edge.date("validFrom")))
            .flatMap(edge -> Stream.ofNullable(edge.row("node")))
            .anyMatch(by -> by.id().equals(amendment.by()));
  }

  /** A policy that the graph does not have, which the check of the input tells. */
  private static GivenFact unknown(Amendment amendment) {
    return new GivenFact(
        amendment.place(), "policy", new LinkedHashMap<>(Map.of("id", amendment.amended())), null);
  }

  private static GivenFact ended(String kind, Row row, Amendment amendment) {
    return new GivenFact(amendment.place(), kind, end(row.id(), row, amendment), null);
  }

  private static Map<String, Object> end(String id, Row row, Amendment amendment) {
    Set<String> citations = new LinkedHashSet<>(row.rows(GivenFact.CITATIONS, Row::id));
    citations.addAll(amendment.citations());
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", id);
    record.put("validTo", amendment.from().toString());
    record.put("validToPrecision", "DAY");
    record.put(GivenFact.CITATIONS, List.copyOf(citations));
    return record;
  }
}
