package org.talentgraph.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;

/** How binding a document puts a rule, the most binding first. */
public enum Modality {
  MUST,
  DONE,
  MAY,
  ENCOURAGED,
  PLANNED;

  /** Null where it is not recorded. */
  public static @Nullable Modality of(Row rule) {
    var name = rule.stringOrNull("modality");
    return name == null ? null : valueOf(name);
  }

  /** The less binding of two; null where one of them is not recorded. */
  static @Nullable Modality weaker(@Nullable Modality one, @Nullable Modality other) {
    return one == null || other == null ? null : one.compareTo(other) < 0 ? other : one;
  }

  /** Whether whoever decides may also refuse, so that an amount starts at 0. */
  public static boolean permits(Row rule) {
    var modality = of(rule);
    return modality == MAY || modality == ENCOURAGED;
  }

  public static boolean isPlanned(Row rule) {
    return of(rule) == PLANNED;
  }

  /**
   * Why it is open whether a rule is in force; null where it is not.
   *
   * @param planned whether it is only planned
   * @param on the day; null for any
   */
  public static @Nullable Text doubt(boolean planned, Lifetime lifetime, @Nullable LocalDate on) {
    return planned
        ? Wording.text("open.PLANNED")
        : on == null ? null : lifetime.doubt(on).map(Wording::why).orElse(null);
  }
}
