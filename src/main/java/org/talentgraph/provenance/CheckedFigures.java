package org.talentgraph.provenance;

import java.util.Map;
import java.util.TreeMap;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Text;
import org.talentgraph.model.View;

/**
 * What all checks of the published figures come to at one moment.
 *
 * @param verdicts by the ids of the checks
 */
public record CheckedFigures(Map<String, Verdict> verdicts) {

  /** What a check comes to, and why. */
  public record Verdict(CheckVerdict verdict, Text reason) {}

  public static CheckedFigures read(GraphRecords records) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (var row : records.all("FigureCheck", Map.of(), "id " + FigureCheck.FIELDS, View.WHOLE)) {
      var check = FigureCheck.of(row);
      verdicts.put(row.id(), new Verdict(check.verdict(), check.reason()));
    }
    return new CheckedFigures(verdicts);
  }
}
