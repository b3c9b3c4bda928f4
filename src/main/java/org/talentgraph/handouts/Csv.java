package org.talentgraph.handouts;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of comma-separated values (RFC 4180), to be opened in a spreadsheet. */
public final class Csv {

  /** Without it, Excel reads Chinese as something else. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A cell that begins so is taken for a formula. */
  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private static final String GUARD = "'";

  private Csv() {}

  public static String line(Stream<? extends @Nullable Object> cells) {
    return cells.map(Csv::cell).collect(joining(",", "", "\r\n"));
  }

  /** In quotes; an apostrophe before text that a spreadsheet would compute. Numbers stay so. */
  public static String cell(@Nullable Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    var text = Objects.toString(value, "");
    return "\"" + (isFormula(text) ? GUARD : "") + text.replace("\"", "\"\"") + "\"";
  }

  /** A text without the apostrophe that {@link #cell} put before it. */
  public static String unguarded(String cell) {
    return cell.startsWith(GUARD) && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    return beginsSo(text) || beginsSo(text.stripLeading());
  }

  private static boolean beginsSo(String text) {
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
  }
}
