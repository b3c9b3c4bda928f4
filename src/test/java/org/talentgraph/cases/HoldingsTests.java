package org.talentgraph.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is held, against lists that are closed or open. */
class HoldingsTests {

  private static final Set<String> WANTED = Set.of("fields", "turing");
  private static final Set<String> EXCLUDED = Set.of("peace");

  @Test
  void oneOfTheListIsEnough() {
    assertThat(of(Holdings.all(List.of("fields", "other")), false)).isEqualTo(Verdict.MET);
    assertThat(of(new Holdings(Set.of("turing"), false), true)).isEqualTo(Verdict.MET);
  }

  @Test
  void aClosedListExcludesTheOthers() {
    assertThat(of(Holdings.all(List.of("other")), false)).isEqualTo(Verdict.NOT_MET);
    assertThat(of(Holdings.all(List.of()), false)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void anOpenListLeavesTheOthersUndecided() {
    assertThat(of(Holdings.all(List.of("other")), true)).isEqualTo(Verdict.UNKNOWN);
    assertThat(of(Holdings.all(List.of()), true)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void anOpenListDoesNotMeanWhatItExcludes() {
    assertThat(of(Holdings.all(List.of("peace")), true)).isEqualTo(Verdict.NOT_MET);
    assertThat(of(Holdings.all(List.of("peace", "other")), true)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void whatIsNotKnownIsNotDecided() {
    assertThat(of(Holdings.UNKNOWN, false)).isEqualTo(Verdict.UNKNOWN);
    assertThat(of(new Holdings(Set.of("peace"), false), true)).isEqualTo(Verdict.UNKNOWN);
  }

  private static Verdict of(Holdings holdings, boolean open) {
    return holdings.oneOf(WANTED, open, EXCLUDED);
  }
}
