package org.talentgraph.matching;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.model.Row;

class ClosingMonthTests {

  private final Random random = new Random(15);

  @Test
  void leavesOutADemandFromTheMonthAfterItsLastDay() {
    for (var i = 0; i < 10_000; i++) {
      var deadline = random.nextInt(4) == 0 ? null : day();
      var end = random.nextInt(4) == 0 ? null : day();
      var day = random.nextInt(4) == 0 && deadline != null ? deadline : day();
      assertThat(isLeftOut(demand(true, deadline, end), day))
          .as("%s, %s on %s", deadline, end, day)
          .isEqualTo(
              isBefore(deadline, day) || isBefore(end == null ? null : end.minusDays(1), day));
    }
  }

  @Test
  void leavesOutADemandThatIsNeverOpenOnAnyDay() {
    for (var day : new LocalDate[] {LocalDate.EPOCH, day(), LocalDate.of(2139, 12, 31)}) {
      assertThat(isLeftOut(demand(false, LocalDate.of(2139, 12, 31), null), day)).isTrue();
      assertThat(isLeftOut(demand(true, null, null), day)).isFalse();
    }
  }

  @Test
  void hasFewKeys() {
    assertThat(ClosingMonth.before(day())).hasSizeLessThanOrEqualTo(12);
    assertThat(ClosingMonth.keysOf(demand(true, day(), day()))).hasSizeLessThanOrEqualTo(11);
  }

  private LocalDate day() {
    return LocalDate.of(1970, 1, 2).plusDays(random.nextInt(60_000));
  }

  private static boolean isBefore(@Nullable LocalDate last, LocalDate day) {
    return last != null && YearMonth.from(last).isBefore(YearMonth.from(day));
  }

  private static Row demand(boolean open, @Nullable LocalDate deadline, @Nullable LocalDate end) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("open", open);
    values.put("deadline", deadline);
    values.put("endsOn", end);
    return Row.of(values);
  }

  private static boolean isLeftOut(Row demand, LocalDate day) {
    return !Collections.disjoint(
        ClosingMonth.keysOf(demand).collect(toSet()), ClosingMonth.before(day).collect(toSet()));
  }
}
