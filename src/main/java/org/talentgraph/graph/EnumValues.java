package org.talentgraph.graph;

import java.util.List;
import java.util.TreeSet;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Nearest;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Label;

/** Answers what the values of an enum are called. */
@Controller
class EnumValues {

  private final GraphModel model;

  EnumValues(GraphModel model) {
    this.model = model;
  }

  @QueryMapping
  List<Label> enumValues(@Argument String type) {
    var labels = model.labels().get(type);
    if (labels == null) {
      var known = new TreeSet<>(model.labels().keySet());
      var nearest = Nearest.to(type, known);
      throw new InvalidRequest(
              ErrorCode.UNKNOWN_ENUM,
              "There is no enum %s.%s All are: %s."
                  .formatted(type, nearest.english(), String.join(", ", known)),
              "没有枚举 %s。%s全部枚举：%s。".formatted(type, nearest.chinese(), String.join("、", known)))
          .about("type");
    }
    return labels;
  }
}
