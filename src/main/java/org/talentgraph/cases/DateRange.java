package org.talentgraph.cases;

import java.time.LocalDate;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/**
 * The days from one on, up to but not including another.
 *
 * @param from the first day
 * @param to the first day after it
 */
public record DateRange(LocalDate from, LocalDate to) {

  /**
   * @throws InvalidRequest BAD_PERIOD if it has no day
   */
  public DateRange {
    if (!from.isBefore(to)) {
      throw new InvalidRequest(
              ErrorCode.BAD_PERIOD,
              "from: %s is not before to: %s, so the period has no day; to is the first day after it. Give an earlier from or a later to."
                  .formatted(from, to),
              "from：%s 不早于 to：%s，时段内没有任何一天；to 是时段之后的第一天。请给出更早的 from 或更晚的 to。".formatted(from, to))
          .about("from");
    }
  }
}
