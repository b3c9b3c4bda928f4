package org.talentgraph.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.talentgraph.comparison.ComparedCells;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.provenance.CheckedFigures;
import org.talentgraph.rules.SampleVerdicts;
import org.talentgraph.writing.Witness;

/**
 * What answers differ by a document: cells of the comparison, what rules say of sample cases, and
 * what checks of figures come to.
 */
final class Preview implements Witness {

  private final GraphRecords graph;
  private final List<String> places;
  private final LocalDate on;
  private @Nullable Answers before;
  private @Nullable Answers after;

  /**
   * @param places in which its rules apply
   * @param on the day on which rules are in force
   */
  Preview(GraphRecords graph, List<String> places, LocalDate on) {
    this.graph = graph;
    this.places = places;
    this.on = on;
  }

  private record Answers(ComparedCells cells, SampleVerdicts verdicts, CheckedFigures figures) {}

  /** What is different. */
  record Differences(
      LocalDate on,
      List<String> places,
      List<ComparedCells.Changed> cells,
      List<SampleVerdicts.Changed> verdicts,
      List<Checked> checks) {}

  /** A check of figures that comes to something else; null where it is not there. */
  record Checked(
      String check,
      CheckedFigures.@Nullable Verdict before,
      CheckedFigures.@Nullable Verdict after) {}

  @Override
  public void before() {
    before = read();
  }

  @Override
  public void after() {
    after = read();
  }

  private Answers read() {
    return new Answers(
        ComparedCells.read(graph, places, on),
        SampleVerdicts.read(graph, places, on),
        CheckedFigures.read(graph));
  }

  /** Nothing where nothing was written, not even to try it. */
  @Nullable Differences differences() {
    if (before == null || after == null) {
      return null;
    }
    return new Differences(
        on,
        places,
        before.cells().until(after.cells()),
        before.verdicts().until(after.verdicts()),
        checks(before.figures(), after.figures()));
  }

  private static List<Checked> checks(CheckedFigures before, CheckedFigures after) {
    var ids = new TreeSet<>(before.verdicts().keySet());
    ids.addAll(after.verdicts().keySet());
    List<Checked> checks = new ArrayList<>();
    for (var id : ids) {
      var was = before.verdicts().get(id);
      var is = after.verdicts().get(id);
      if (was == null || !was.equals(is)) {
        checks.add(new Checked(id, was, is));
      }
    }
    return checks;
  }
}
