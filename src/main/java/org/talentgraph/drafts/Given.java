package org.talentgraph.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.reading.DraftReader.Side;
import org.talentgraph.reading.PartField;

/**
 * What a caller gives of a demand or an expert; null is not given.
 *
 * @param argument of the field that gives it
 * @param description a text that is compared, but not read
 * @param modes the way of working of a demand, or those that an expert accepts
 * @param pay offered or expected, in RMB a year
 * @param years of experience, needed or there
 */
record Given(
    Side side,
    String argument,
    @Nullable String text,
    @Nullable String description,
    @Nullable List<String> modes,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable BigDecimal pay,
    @Nullable String degree,
    @Nullable Integer years,
    @Nullable List<DraftSkill> skills,
    @Nullable List<DraftLanguage> languages,
    @Nullable List<String> industries,
    @Nullable String place,
    @Nullable Boolean synthetic) {

  boolean isDemand() {
    return side == Side.DEMAND;
  }

  /** Whether a field gives what a part of the text may tell. */
  boolean gives(PartField field) {
    return switch (field) {
      case SKILL -> skills != null;
      case LANGUAGE -> languages != null;
      case INDUSTRY -> industries != null;
      case PLACE -> place != null;
      case START -> start != null;
      case END -> end != null;
      case MODE -> modes != null;
      case DEGREE -> degree != null;
      case YEARS -> years != null;
      case PAY -> pay != null;
      case NATIONALITY, EMPLOYER, POST, DEADLINE, DURATION, QUANTITY -> false;
    };
  }

  /** Whether anything is given by which a match can be judged, besides the text. */
  boolean isSomething() {
    return description != null || Stream.of(PartField.values()).anyMatch(this::gives);
  }

  String words() {
    return Stream.of(text, description)
        .filter(each -> each != null && !each.isBlank())
        .reduce("", (one, other) -> one.isEmpty() ? String.valueOf(other) : one + "\n" + other);
  }
}
