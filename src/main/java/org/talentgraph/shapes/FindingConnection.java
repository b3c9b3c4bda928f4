package org.talentgraph.shapes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.PageInfo;

/** A page of findings. */
record FindingConnection(
    List<Edge> edges,
    PageInfo pageInfo,
    int totalCount,
    List<Count> counts,
    LocalDate on,
    List<String> unfinished,
    boolean settled) {

  /** A finding on the page. */
  record Edge(String cursor, Finding node) {}

  /** How many findings there are of a kind. */
  record Count(FindingKind kind, long count) {}

  static FindingConnection of(Report report, List<Finding> wanted, LocalDate on, AskedPage asked) {
    var page = asked.of(wanted, Finding::key);
    var counts =
        wanted.stream().collect(groupingBy(Finding::kind, TreeMap::new, counting())).entrySet();
    return new FindingConnection(
        page.edges(Edge::new),
        page.info(),
        wanted.size(),
        counts.stream().map(each -> new Count(each.getKey(), each.getValue())).toList(),
        on,
        report.unfinished(),
        report.settled());
  }
}
