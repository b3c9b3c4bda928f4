package org.talentgraph.paths;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

/** What documents tell of two records as a number only: the graph has no record that it counts. */
record PublishedNumber(Reference figure, Text text) {

  static final String SELECTION = "id name value qualifier recorded { documented synthetic }";

  private static final String ENGLISH = "{0}: {1}; number published, no record";
  private static final String CHINESE = "{0}：{1}；仅公布数字，无记录";

  /** Nothing if there are records. */
  static Optional<PublishedNumber> of(Row figure, GraphModel model) {
    var recorded = figure.row("recorded");
    if (recorded != null && count(recorded, "documented") + count(recorded, "synthetic") > 0) {
      return Optional.empty();
    }
    var name = figure.text("name");
    var number = number(figure, model);
    return Optional.of(
        new PublishedNumber(
            new Reference(figure.id()),
            new Text(
                MessageFormat.format(ENGLISH, name.english(), number.english()),
                MessageFormat.format(CHINESE, name.chinese(), number.chinese()))));
  }

  private static long count(Row recorded, String key) {
    return ((Number) requireNonNull(recorded.get(key))).longValue();
  }

  /** With its qualifier, unless it is exact. */
  private static Text number(Row figure, GraphModel model) {
    var value = "%,.0f".formatted(((Number) requireNonNull(figure.get("value"))).doubleValue());
    var qualifier = figure.string("qualifier");
    if (qualifier.equals("EXACT")) {
      return new Text(value, value);
    }
    var words = model.label("FigureQualifier", qualifier).orElseThrow();
    return new Text(
        words.english().toLowerCase(Locale.ENGLISH) + " " + value, words.chinese() + value);
  }
}
