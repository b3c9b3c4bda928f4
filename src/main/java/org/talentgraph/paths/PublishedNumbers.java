package org.talentgraph.paths;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;

/** Finds what documents tell of two records as numbers only. */
@Component
class PublishedNumbers {

  private final GraphRecords records;
  private final GraphModel model;

  PublishedNumbers(GraphRecords records, GraphModel model) {
    this.records = records;
    this.model = model;
  }

  List<PublishedNumber> of(String from, String to, View view) {
    var ends = Map.<String, Object>of("from", from, "to", to);
    return records
        .found("figures-of-both", ends, "PublishedFigure", PublishedNumber.SELECTION, view)
        .stream()
        .flatMap(figure -> PublishedNumber.of(figure, model).stream())
        .toList();
  }
}
