package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.talentgraph.provenance.Interval.Limit;

/** A number as a document prints it, with its qualifier. */
record Figure(BigDecimal value, Qualifier qualifier) {

  Interval interval() {
    return qualifier.of(value);
  }

  /**
   * Whether it is what was calculated. Where it is a bound, what was calculated has to have the
   * same; otherwise it has to lie within what the figure leaves possible.
   */
  Verdict agreesWith(Interval calculated) {
    return switch (qualifier) {
      case ABOUT -> Verdict.OPEN;
      case UP_TO -> isAt(calculated.high());
      case AT_LEAST -> isAt(calculated.low());
      case EXACT, MORE_THAN, NEARLY -> within(calculated);
    };
  }

  private Verdict isAt(@Nullable Limit limit) {
    if (limit == null) {
      return Verdict.OPEN;
    }
    return limit.value().compareTo(value) == 0 ? Verdict.HOLDS : Verdict.FAILS;
  }

  private Verdict within(Interval calculated) {
    var possible = interval();
    if (possible.contains(calculated)) {
      return Verdict.HOLDS;
    }
    return possible.isAbove(calculated) || calculated.isAbove(possible)
        ? Verdict.FAILS
        : Verdict.OPEN;
  }

  /** Whether it is not above a whole of which it is a part; a bound is held against a like one. */
  Verdict isPartOf(Figure whole) {
    if (qualifier == whole.qualifier && qualifier.isBound()) {
      return value.compareTo(whole.value) <= 0 ? Verdict.HOLDS : Verdict.FAILS;
    }
    if (interval().isNowhereAbove(whole.interval())) {
      return Verdict.HOLDS;
    }
    return interval().isAbove(whole.interval()) ? Verdict.FAILS : Verdict.OPEN;
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
