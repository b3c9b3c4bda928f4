package org.talentgraph.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.DateRange;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Tally;

/** What changed in one clause of a policy, or in a policy beside its clauses. */
record ClauseChanges(Reference policy, @Nullable Reference clause, List<PolicyChange> changes) {

  /** A page of clauses. */
  record Connection(Tally totalCount, List<Edge> edges, PageInfo pageInfo) {}

  /** A clause on a page. */
  record Edge(String cursor, ClauseChanges node) {}

  /** In the order of policies and clauses. */
  static Connection of(DatedRecords records, DateRange range, AskedPage asked) {
    var sections =
        records.history().changes(range).stream()
            .collect(
                groupingBy(
                    change -> records.section(change.subject().id()), TreeMap::new, toList()));
    var page = asked.of(List.copyOf(sections.keySet()), Section::key);
    return new Connection(
        Tally.of(sections.values(), changes -> changes.stream().anyMatch(records::isMadeUp)),
        page.edges((cursor, section) -> new Edge(cursor, of(section, sections))),
        page.info());
  }

  private static ClauseChanges of(Section section, TreeMap<Section, List<PolicyChange>> sections) {
    return new ClauseChanges(
        new Reference(section.policy()),
        section.clause() == null ? null : new Reference(section.clause()),
        sections.getOrDefault(section, List.of()));
  }
}
