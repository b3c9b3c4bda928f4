package org.talentgraph.shapes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Tally;

/** A page of findings. */
record FindingConnection(
    List<Edge> edges,
    PageInfo pageInfo,
    Tally totalCount,
    List<Count> counts,
    LocalDate on,
    List<String> unfinished,
    boolean settled) {

  /** A finding on the page. */
  record Edge(String cursor, Finding node) {}

  /** How many findings there are of a kind. */
  record Count(FindingKind kind, Tally count) {}

  /**
   * @param documented those of the findings that are about nothing made up
   */
  static FindingConnection of(
      Report report, List<Finding> wanted, Set<Finding> documented, LocalDate on, AskedPage asked) {
    var page = asked.of(wanted, Finding::key);
    var counts = wanted.stream().collect(groupingBy(Finding::kind, TreeMap::new, toList()));
    return new FindingConnection(
        page.edges(Edge::new),
        page.info(),
        tally(wanted, documented),
        counts.entrySet().stream()
            .map(each -> new Count(each.getKey(), tally(each.getValue(), documented)))
            .toList(),
        on,
        report.unfinished(),
        report.settled());
  }

  private static Tally tally(List<Finding> findings, Set<Finding> documented) {
    return Tally.of(findings, each -> !documented.contains(each));
  }
}
