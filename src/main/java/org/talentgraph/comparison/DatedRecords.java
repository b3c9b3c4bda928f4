package org.talentgraph.comparison;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.comparison.PolicyHistory.Dated;
import org.talentgraph.comparison.PolicyHistory.Link;
import org.talentgraph.comparison.PolicyHistory.Succession;
import org.talentgraph.model.Row;
import org.talentgraph.rules.Named;

/**
 * What applies in places, and their authorities; with the policies, programmes, catalogue versions
 * and procedures that the rules belong to or grant.
 *
 * @param byId each record once, however many places and rules lead to it
 */
record DatedRecords(Map<String, Row> byId) {

  /** A kind of relationship that the documents date, and the field that reads it. */
  private record Kind(String field, String type, boolean mutual) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("partOf", "PART_OF", false),
          new Kind("establishedUnder", "ESTABLISHED_UNDER", false),
          new Kind("combinedWith", "COMBINED_WITH", true));

  private static final String LINKED =
      "%%s { edges { %s citations { id } node { id name } } }".formatted(Lifetime.FIELDS);

  private static final String PROGRAMME = Dated.FIELDS + LINKED.formatted("establishedUnder");
  private static final String PROCEDURE = Dated.FIELDS + LINKED.formatted("combinedWith");
  private static final String AGENCY = Dated.FIELDS + LINKED.formatted("partOf");

  private static final String VERSION =
      "%1$s catalogue { id name } supersedes { edges { citations { id } node { %1$s } } }"
          .formatted(Dated.FIELDS);

  /** What a selection has to ask of each place for it. */
  static final String FIELDS =
      """
      id
      policies { edges { node { %1$s } } }
      programmes { edges { node { %2$s } } }
      agencies { edges { node { %3$s } } }
      rules { edges { node {
        %1$s
        ruleOf { ... on Policy { %1$s } ... on Programme { %2$s } ... on CatalogueVersion { %4$s }
          ... on Clause { clause: id number policy { id } } }
        grants { ... on Programme { %2$s } ... on Procedure { %5$s } }
      } } }
      """
          .formatted(Dated.FIELDS, PROGRAMME, AGENCY, VERSION, PROCEDURE);

  static DatedRecords of(List<Row> places) {
    Map<String, Row> byId = new TreeMap<>();
    for (var place : places) {
      Stream.of("policies", "programmes", "agencies", "rules")
          .flatMap(list -> place.rows(list).stream())
          .map(edge -> requireNonNull(edge.row("node")))
          .flatMap(each -> Stream.of(List.of(each), each.rows("ruleOf"), each.rows("grants")))
          .flatMap(List::stream)
          .filter(each -> each.has("id"))
          .forEach(each -> byId.putIfAbsent(each.id(), each));
    }
    return new DatedRecords(byId);
  }

  PolicyHistory history() {
    return new PolicyHistory(
        byId.values().stream().map(Dated::of).toList(), links(), successions());
  }

  /** Whether a change is one of a record that is made up. */
  boolean isMadeUp(PolicyChange change) {
    var record = byId.get(change.subject().id());
    return record != null && record.isTrue("synthetic");
  }

  /**
   * The part of a policy that a record belongs to: a rule to its clause, a programme to its policy.
   */
  Section section(String id) {
    var record = byId.get(id);
    if (record == null) {
      return Section.whole(id);
    }
    var owners = record.rows("ruleOf");
    var under = record.rows("establishedUnder");
    return owners.stream()
        .filter(each -> each.has("clause"))
        .findFirst()
        .map(DatedRecords::clause)
        .or(
            () ->
                owners.stream()
                    .filter(each -> each.has("id"))
                    .map(Row::id)
                    .findFirst()
                    .map(Section::whole))
        .or(() -> under.stream().map(DatedRecords::policy).findFirst())
        .orElseGet(() -> Section.whole(id));
  }

  private static Section clause(Row clause) {
    return new Section(
        requireNonNull(clause.row("policy")).id(),
        clause.string("clause"),
        requireNonNull(clause.integer("number")));
  }

  private static Section policy(Row edge) {
    return Section.whole(requireNonNull(edge.row("node")).id());
  }

  /** In the order of their records; one that leads both ways is told by the first of the two. */
  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    Set<Set<String>> told = new HashSet<>();
    for (var record : byId.values()) {
      for (var kind : KINDS) {
        for (var link : links(record, kind)) {
          if (!kind.mutual() || told.add(Set.of(link.from().id(), link.to().id()))) {
            links.add(link);
          }
        }
      }
    }
    return links;
  }

  private static List<Link> links(Row record, Kind kind) {
    return record.rows(kind.field()).stream()
        .map(
            edge ->
                new Link(
                    kind.type(),
                    Named.of(record),
                    Named.of(requireNonNull(edge.row("node"))),
                    Lifetime.of(edge),
                    Dated.citations(edge)))
        .sorted(comparing(link -> link.to().id()))
        .toList();
  }

  private List<Succession> successions() {
    return byId.values().stream()
        .filter(record -> record.has("catalogue"))
        .flatMap(
            version ->
                version
                    .rows(
                        "supersedes",
                        edge ->
                            new Succession(
                                Named.of(requireNonNull(version.row("catalogue"))),
                                Dated.of(requireNonNull(edge.row("node"))),
                                Dated.of(version),
                                Dated.citations(edge)))
                    .stream())
        .toList();
  }
}
