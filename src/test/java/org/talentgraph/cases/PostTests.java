package org.talentgraph.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Posts, against ranks and kinds of institution. */
class PostTests {

  private static final Set<String> PROFESSORS = Set.of("PROFESSOR", "ASSOCIATE_PROFESSOR");
  private static final Set<String> UNIVERSITIES = Set.of("UNIVERSITY");

  @Test
  void rankAndInstitutionMustBothFit() {
    assertThat(fits("PROFESSOR", "UNIVERSITY", false)).isEqualTo(Verdict.MET);
    assertThat(fits("STAFF", "UNIVERSITY", false)).isEqualTo(Verdict.NOT_MET);
    assertThat(fits("PROFESSOR", "HOSPITAL", false)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void anOpenListOfRanksLeavesOthersUndecidedWhereTheInstitutionFits() {
    assertThat(fits("STAFF", "UNIVERSITY", true)).isEqualTo(Verdict.UNKNOWN);
    assertThat(fits("STAFF", "HOSPITAL", true)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void whatIsNotKnownOfThePostIsNotDecided() {
    assertThat(fits(null, "UNIVERSITY", false)).isEqualTo(Verdict.UNKNOWN);
    assertThat(fits("PROFESSOR", null, false)).isEqualTo(Verdict.UNKNOWN);
    assertThat(fits(null, "HOSPITAL", false)).isEqualTo(Verdict.NOT_MET);
    assertThat(
            new Post("PROFESSOR", "UNIVERSITY", null, false)
                .fits(PROFESSORS, false, UNIVERSITIES, false))
        .as("held on the day or not")
        .isEqualTo(Verdict.UNKNOWN);
  }

  private static Verdict fits(@Nullable String rank, @Nullable String at, boolean open) {
    return new Post(rank, at, null, true).fits(PROFESSORS, open, UNIVERSITIES, false);
  }

  @Test
  void anOpenListOfInstitutionsLeavesOthersUndecidedWhereTheRankFits() {
    assertThat(
            new Post("PROFESSOR", "HOSPITAL", null, true)
                .fits(PROFESSORS, false, UNIVERSITIES, true))
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(
            new Post("STAFF", "HOSPITAL", null, true).fits(PROFESSORS, false, UNIVERSITIES, true))
        .isEqualTo(Verdict.NOT_MET);
  }
}
