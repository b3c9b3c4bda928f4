package org.talentgraph.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.reading.DraftReader.Side;

/** An expert whom a caller describes; null is not given. */
record ExpertDraft(
    @Nullable String text,
    @Nullable List<String> modes,
    @Nullable LocalDate availableFrom,
    @Nullable LocalDate availableTo,
    @Nullable BigDecimal desiredSalary,
    @Nullable String degree,
    @Nullable Integer yearsOfExperience,
    @Nullable List<DraftSkill> skills,
    @Nullable List<DraftLanguage> languages,
    @Nullable List<String> industries,
    @Nullable String residence,
    @Nullable Boolean synthetic) {

  Given given() {
    return new Given(
        Side.EXPERT,
        "profile",
        text,
        null,
        modes,
        availableFrom,
        availableTo,
        desiredSalary,
        degree,
        yearsOfExperience,
        skills,
        languages,
        industries,
        residence,
        synthetic);
  }
}
