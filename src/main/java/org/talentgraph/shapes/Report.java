package org.talentgraph.shapes;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found in the whole graph, or in some kinds of records.
 *
 * @param findings the most serious kinds first
 * @param unfinished the kinds of nodes and types of relationships that have more findings than are
 *     told, or took too long
 * @param settled whether nobody wrote to the graph meanwhile
 */
record Report(List<Finding> findings, List<String> unfinished, boolean settled) {

  /** The ids of all records that are named. */
  Set<String> ids() {
    return findings.stream().flatMap(Report::ids).collect(toUnmodifiableSet());
  }

  private static Stream<String> ids(Finding finding) {
    return Stream.concat(Stream.of(finding.place().id()), Stream.ofNullable(finding.place().to()));
  }

  /** The same without what was found about some records. */
  Report without(Set<String> hidden) {
    return new Report(
        findings.stream().filter(each -> ids(each).noneMatch(hidden::contains)).toList(),
        unfinished,
        settled);
  }
}
