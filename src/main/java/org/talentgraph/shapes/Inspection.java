package org.talentgraph.shapes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.database.Work;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Shape;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;

/**
 * Looks through the whole graph for what breaks a shape, is out of date, leads nowhere, or is there
 * twice. Each statement has the time of every other one and tells so many findings at most, so a
 * graph in disorder takes no more time and memory than a tidy one.
 */
@Component
final class Inspection {

  /** So many findings of one kind of node or type of relationship are told. */
  static final int MOST = 1000;

  /** While somebody writes all the time, waiting for a pause does not help. */
  private static final int TRIES = 2;

  private static final String CITATIONS = "MATCH (c:Citation) " + CitationChecks.SORTED;

  private static final String OF_NO_KIND =
      """
      MATCH (n:Node) WHERE NOT any(label IN labels(n) WHERE label IN $kinds)
      RETURN n.id AS id LIMIT $most
      """;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::kind)
          .thenComparing(Finding::code)
          .thenComparing(Finding::id)
          .thenComparing(Finding::key);

  private final Shapes shapes;
  private final Duplicates duplicates;
  private final GraphReads reads;
  private final GraphRecords records;
  private final GraphVersion version;

  Inspection(
      Shapes shapes,
      Duplicates duplicates,
      GraphReads reads,
      GraphRecords records,
      GraphVersion version) {
    this.shapes = shapes;
    this.duplicates = duplicates;
    this.reads = reads;
    this.records = records;
    this.version = version;
  }

  /**
   * @param kinds the kinds of node to look at, with the relationships that leave them
   * @param today by which a date is past
   */
  Report of(Collection<String> kinds, LocalDate today) {
    Report report;
    var tries = 0;
    do {
      var before = version.current();
      report = new Run(today).of(kinds);
      version.changed();
      report = new Report(report.findings(), report.unfinished(), version.current().equals(before));
    } while (!report.settled() && ++tries < TRIES);
    return report;
  }

  /** One look at the graph. */
  private final class Run {

    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeSet<String> unfinished = new TreeSet<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private Run(LocalDate today) {
      this.today = today;
    }

    private Report of(Collection<String> kinds) {
      parameters.putAll(reads.records(CITATIONS, Map.of()).getFirst().asMap());
      parameters.putAll(Map.of("kinds", shapes.kinds(), "most", MOST));
      kinds.stream().sorted().forEach(this::ofKind);
      shapes.relationshipTypes().stream()
          .filter(type -> shapes.leave(type, kinds))
          .forEach(type -> add(type, () -> values(shapes.ties(type))));
      if (kinds.containsAll(shapes.kinds())) {
        add("Node", this::ofNoKind);
      }
      return new Report(
          findings.stream().filter(each -> isOf(kinds, each)).distinct().sorted(ORDER).toList(),
          List.copyOf(unfinished),
          true);
    }

    private boolean isOf(Collection<String> kinds, Finding finding) {
      var type = finding.place().type();
      return type == null || kinds.contains(type);
    }

    private void ofKind(String kind) {
      add(kind, () -> values(shapes.nodes(kind)));
      shapes.relations(kind).forEach(each -> add(kind, () -> broken(each)));
      shapes.never(kind).forEach(each -> add(kind, () -> met(kind, each)));
      add(kind, () -> duplicates.of(kind, MOST));
    }

    private void add(String subject, Supplier<List<Finding>> search) {
      Work.current().check();
      try {
        var found = search.get();
        var room = MOST - told.getOrDefault(subject, 0);
        var some = found.subList(0, Math.min(found.size(), room));
        findings.addAll(some);
        told.merge(subject, some.size(), Integer::sum);
        if (found.size() >= room) {
          unfinished.add(subject);
        }
      } catch (Neo4jException e) {
        if (!GraphReads.timedOut(e)) {
          throw e;
        }
        unfinished.add(subject);
      }
    }

    private List<Finding> values(Subject subject) {
      parameters.put("subject", subject.name());
      parameters.put("rules", Map.of(subject.name(), subject.rules(today)));
      var text = subject.tie() ? ValueStatement.OF_ALL_TIES : ValueStatement.OF_ALL_NODES;
      var citations = (Collection<?>) Objects.requireNonNull(parameters.get("citations"));
      return reads.records(text, parameters).stream()
          .flatMap(row -> subject.findings(row.asMap(), citations))
          .toList();
    }

    private List<Finding> broken(RelationCheck check) {
      return reads.records(check.ofAll(), Map.of("row", check.row(), "most", MOST)).stream()
          .map(row -> check.finding(row.asMap()))
          .toList();
    }

    private List<Finding> met(String kind, Shape.Never never) {
      var view = new View(Optional.empty(), Visibility.EVERYTHING, today);
      return records.first(MOST, kind, never.where(today), "id", view).stream()
          .map(row -> NeverFinding.of(kind, never, String.valueOf(row.get("id"))))
          .toList();
    }

    private List<Finding> ofNoKind() {
      return reads.records(OF_NO_KIND, Map.of("kinds", shapes.kinds(), "most", MOST)).stream()
          .map(row -> row.get("id").asString(""))
          .map(id -> new Finding.Place("Node", null, id, null, null, null))
          .map(place -> Finding.of(FindingCode.UNKNOWN_KIND, place, "", ""))
          .toList();
    }
  }
}
