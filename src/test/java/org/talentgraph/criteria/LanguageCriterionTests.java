package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.LanguageCriterion.LANGUAGE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.Text;

class LanguageCriterionTests {

  private static final DemandRecord.Required GERMAN = required("de", "German", "B2");
  private static final DemandRecord.Required ENGLISH = required("en", "English", "C1");

  private static DemandRecord.Required required(String language, String name, String level) {
    return new DemandRecord.Required(language, new Text(name, name), level);
  }

  private static Judged judged(
      List<DemandRecord.Required> required, Map<String, String> languages) {
    return new Judged(
        LANGUAGE, demand(it -> it.languages = required), expert(it -> it.languages = languages));
  }

  @Test
  void aDemandWithoutALanguageGivesNoCause() {
    assertThat(judged(List.of(), Map.of("de", "B2")).hasNoCause()).isTrue();
  }

  @Test
  void theShareOfTheLanguagesThatAreSpokenWellEnoughCounts() {
    var both = List.of(GERMAN, ENGLISH);
    assertThat(judged(both, Map.of("de", "B2", "en", "NATIVE")).value()).isEqualTo(1);
    assertThat(judged(both, Map.of("fr", "C2")).value()).isZero();
    var one = judged(both, Map.of("de", "C2", "en", "B2"));
    assertThat(one.value()).isEqualTo(0.5);
    assertThat(one.reason())
        .isEqualTo(
            "1 of 2 required languages are spoken well enough: German at C2 (B2 required), English"
                + " at B2 (C1 required).");
    assertThat(one.missing())
        .containsExactly("Not spoken well enough: English at B2 (C1 required).");
    assertThat(judged(both, Map.of("de", "C2")).missing())
        .containsExactly("Not spoken well enough: no record of English (C1 required).");
  }

  @ParameterizedTest
  @CsvSource({"A1, 0", "A2, 0", "B1, 0", "B2, 1", "C1, 1", "C2, 1", "NATIVE, 1"})
  void aLanguageCountsFromItsLevelOnInAllDirections(String level, double value) {
    var judged = judged(List.of(GERMAN), Map.of("de", level));
    assertThat(judged.value()).isEqualTo(value);
    assertThat(judged.pointsOfExpert()).isEqualTo(value);
    assertThat(judged.pointsOfDemand()).isEqualTo(value);
  }

  @Test
  void unknownLanguagesCountHalf() {
    var judged = judged(List.of(GERMAN), Map.of());
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("No language of the expert is known.");
    assertThat(judged.pointsOfExpert()).isEqualTo(0.5);
  }

  @Test
  void eachLanguageHasItsShareOfThePoints() {
    assertThat(judged(List.of(GERMAN, ENGLISH), Map.of("de", "B2")).pointsOfExpert())
        .isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aDemandWithoutALanguageIsFoundLikeOneThatIsHalfMet() {
    assertThat(judged(List.of(), Map.of("de", "B2")).pointsOfDemand()).isEqualTo(0.5);
    assertThat(LANGUAGE.expertsFor(demand(it -> {}), Judged.KNOWN).keys()).isEmpty();
  }

  @Test
  void aLanguageWithoutALevelIsRequiredAtTheLowest() {
    var any = List.of(required("de", "German", ""));
    assertThat(judged(any, Map.of("de", "A1")).value()).isEqualTo(1);
    assertThat(judged(any, Map.of("de", "A1")).pointsOfExpert()).isEqualTo(1);
    assertThat(judged(any, Map.of("de", "A1")).reason())
        .isEqualTo(
            "1 of 1 required languages are spoken well enough: German at A1 (any level will do).");
    assertThat(judged(any, Map.of("fr", "C2")).missing())
        .containsExactly("Not spoken well enough: no record of German.");
  }
}
