package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Figures as tests write them, such as {@code >3000}, with the sign of their qualifier. */
final class Printed {

  private Printed() {}

  static Figure figure(String text) {
    var qualifier =
        Arrays.stream(Qualifier.values())
            .filter(each -> !each.sign().isEmpty() && text.startsWith(each.sign()))
            .findFirst()
            .orElse(Qualifier.EXACT);
    return new Figure(new BigDecimal(text.substring(qualifier.sign().length())), qualifier);
  }

  /** Several of them, separated by blanks. */
  static List<Figure> figures(String texts) {
    return Arrays.stream(texts.split(" ")).map(Printed::figure).toList();
  }
}
