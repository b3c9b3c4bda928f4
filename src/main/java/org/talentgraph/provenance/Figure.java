package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.talentgraph.provenance.Bounds.Limit;

/** A number as a document prints it, with its qualifier. */
record Figure(BigDecimal value, Qualifier qualifier) {

  Bounds bounds() {
    return qualifier.of(value);
  }

  /**
   * Whether it is what was calculated. Where it is a bound, what was calculated has to have the
   * same; otherwise it has to lie within what the figure leaves possible.
   */
  CheckVerdict agreesWith(Bounds calculated) {
    return switch (qualifier) {
      case ABOUT -> CheckVerdict.OPEN;
      case UP_TO -> isAt(calculated.high());
      case AT_LEAST -> isAt(calculated.low());
      case EXACT, MORE_THAN, NEARLY -> within(calculated);
    };
  }

  private CheckVerdict isAt(@Nullable Limit limit) {
    if (limit == null) {
      return CheckVerdict.OPEN;
    }
    return limit.value().compareTo(value) == 0 ? CheckVerdict.HOLDS : CheckVerdict.FAILS;
  }

  private CheckVerdict within(Bounds calculated) {
    var possible = bounds();
    if (possible.contains(calculated)) {
      return CheckVerdict.HOLDS;
    }
    return possible.isAbove(calculated) || calculated.isAbove(possible)
        ? CheckVerdict.FAILS
        : CheckVerdict.OPEN;
  }

  /** Whether it is not above a whole of which it is a part; a bound is held against a like one. */
  CheckVerdict isPartOf(Figure whole) {
    if (qualifier == whole.qualifier && qualifier.isBound()) {
      return value.compareTo(whole.value) <= 0 ? CheckVerdict.HOLDS : CheckVerdict.FAILS;
    }
    if (bounds().isNowhereAbove(whole.bounds())) {
      return CheckVerdict.HOLDS;
    }
    return bounds().isAbove(whole.bounds()) ? CheckVerdict.FAILS : CheckVerdict.OPEN;
  }

  @Override
  public String toString() {
    return qualifier.sign() + print(value);
  }

  static String print(BigDecimal number) {
    return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }
}
