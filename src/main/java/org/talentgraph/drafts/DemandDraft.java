package org.talentgraph.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.reading.DraftReader.Side;

/** A demand that a caller describes; null is not given. */
public record DemandDraft(
    @Nullable String text,
    @Nullable String kind,
    @Nullable String mode,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable LocalDate deadline,
    @Nullable Integer quantity,
    @Nullable String description,
    @Nullable BigDecimal salaryOffered,
    @Nullable String requiredDegree,
    @Nullable Integer minYears,
    @Nullable List<DraftSkill> skills,
    @Nullable List<DraftLanguage> languages,
    @Nullable List<String> industries,
    @Nullable String place,
    @Nullable Boolean synthetic) {

  Given given() {
    return new Given(
        Side.DEMAND,
        "draft",
        text,
        description,
        mode == null ? null : List.of(mode),
        startsOn,
        endsOn,
        salaryOffered,
        requiredDegree,
        minYears,
        skills,
        languages,
        industries,
        place,
        synthetic);
  }
}
