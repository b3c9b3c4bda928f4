package org.talentgraph.paths;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;

/** What documents tell of two records as a number only: no documented record is counted in it. */
record PublishedNumber(Reference figure, Text text) {

  static final String SELECTION = "id name value qualifier recorded { documented synthetic }";

  private static final Text SENTENCE =
      new Text("{0}: {1}; number published, {2}", "{0}：{1}；仅公布数字，{2}");
  private static final Text NONE = new Text("no record", "无记录");
  private static final Text MADE_UP = new Text("no record but made-up ones", "记录均为示例");

  /** Nothing if there are documented records. */
  static Optional<PublishedNumber> of(Row figure, GraphModel model) {
    if (count(figure, "documented") > 0) {
      return Optional.empty();
    }
    var name = figure.text("name");
    var number = number(figure, model);
    var records = count(figure, "synthetic") > 0 ? MADE_UP : NONE;
    return Optional.of(
        new PublishedNumber(
            new Reference(figure.id()),
            new Text(
                MessageFormat.format(
                    SENTENCE.english(), name.english(), number.english(), records.english()),
                MessageFormat.format(
                    SENTENCE.chinese(), name.chinese(), number.chinese(), records.chinese()))));
  }

  private static long count(Row figure, String kind) {
    return figure.get("recorded") instanceof Map<?, ?> recorded
            && recorded.get(kind) instanceof Number number
        ? number.longValue()
        : 0;
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
