package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talentgraph.criteria.DemandDraft.demand;
import static org.talentgraph.criteria.ExpertDraft.expert;
import static org.talentgraph.criteria.TextCriterion.TEXT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.likeness.TermVector;
import org.talentgraph.likeness.TextSimilarity;
import org.talentgraph.model.View;

class TextCriterionTests {

  private static Judged judged(String description, String profile) {
    return new Judged(
        TEXT,
        demand(it -> it.words = Judged.TEXTS.vector(description)),
        expert(it -> it.words = texts(profile)));
  }

  private static List<TermVector> texts(String... texts) {
    return Stream.of(texts).map(Judged.TEXTS::vector).filter(text -> !text.isEmpty()).toList();
  }

  @Test
  void aDemandWithoutADescriptionGivesNoCause() {
    assertThat(judged("", "Welding").hasNoCause()).isTrue();
  }

  @Test
  void anExpertWithoutAProfileIsUnknown() {
    var judged = judged("Welding", "");
    assertThat(judged.value()).isEqualTo(0.5);
    assertThat(judged.missing()).containsExactly("The expert has no profile.");
    assertThat(judged.pointsOfExpert()).isEqualTo(0.5);
  }

  @Test
  void theValueIsTheCosineOfTheWords() {
    assertThat(judged("Welding", "Welding").value()).isEqualTo(1, within(1e-12));
    // welding and aluminium against welding; both are equally rare
    assertThat(judged("Welding aluminium", "Welding").value())
        .isEqualTo(1 / Math.sqrt(2), within(1e-12));
    // a word that comes twice weighs 1 + ln 2
    var twice = 1 + Math.log(2);
    assertThat(judged("Welding. Welding. Aluminium.", "Welding").value())
        .isEqualTo(twice / Math.sqrt(twice * twice + 1), within(1e-12));
  }

  @Test
  void theThreeNearestTextsCount() {
    var half = 1 / Math.sqrt(2);
    assertThat(
            value("Welding aluminium", "Welding", "Cooking", "Welding", "Aluminium", "Aluminium"))
        .isEqualTo(1 - Math.pow(1 - half, 3), within(1e-12));
    assertThat(value("Welding aluminium", "Welding", "Cooking", "Aluminium"))
        .isEqualTo(1 - Math.pow(1 - half, 2), within(1e-12));
  }

  private static double value(String description, String... texts) {
    return new Judged(
            TEXT,
            demand(it -> it.words = Judged.TEXTS.vector(description)),
            expert(it -> it.words = texts(texts)))
        .value();
  }

  @Test
  void theReasonNamesTheWordsOfAllNearestTexts() {
    var judged =
        new Judged(
            TEXT,
            demand(it -> it.words = Judged.TEXTS.vector("Welding aluminium")),
            expert(it -> it.words = texts("Welding robots", "Aluminium")));
    assertThat(judged.reason()).isEqualTo("The texts share: aluminium, welding.");
  }

  @Test
  void theIndexFindsTheWordsOfEveryText() {
    var expert = expert(it -> it.words = texts("Welding", "固态电池"));
    assertThat(TEXT.keysOf(expert, Judged.KNOWN))
        .containsExactlyInAnyOrder("word welding", "固态", "态电", "电池");
  }

  @Test
  void theReasonNamesTheSharedWords() {
    assertThat(judged("Welding aluminium", "Aluminium").reason())
        .isEqualTo("The texts share: aluminium.");
    var nothing = judged("Welding", "Cooking");
    assertThat(nothing.value()).isZero();
    assertThat(nothing.reason()).isEqualTo("The texts share no words.");
  }

  @Test
  void fiveWordsAreNamedAtMost() {
    assertThat(judged("a1. b2. c3. d4. e5. f6. g7", "a1. b2. c3. d4. e5. f6. g7").reason())
        .hasSize("The texts share: a1, b2, c3, d4, e5.".length());
  }

  @Test
  void bothSidesAskForSingleWordsByWhatTheyAddToTheCosine() {
    var judged = judged("Welding aluminium", "Welding aluminium");
    var half = 1 / 2.0;
    for (var asked :
        new Points[] {
          TEXT.expertsFor(judged.demand(), Judged.KNOWN),
          TEXT.demandsFor(judged.expert(), Judged.KNOWN)
        }) {
      assertThat(asked.words()).containsOnlyKeys("welding", "aluminium");
      assertThat(asked.words().values())
          .allSatisfy(points -> assertThat(points).isEqualTo(half, within(1e-12)));
      assertThat(asked.keys()).isEqualTo(Map.of("unknown TEXT", 0.5));
    }
  }

  @Test
  void ofADemandTwentyWordsAreAskedForAtMost() {
    var text = new StringBuilder();
    for (var word = 0; word < 30; word++) {
      text.append("word").append(word).append(". ");
    }
    var judged = judged(text.toString(), "");
    assertThat(TEXT.expertsFor(judged.demand(), Judged.KNOWN).words()).hasSize(20);
  }

  @Test
  void aTextWithoutWordsAsksForNothing() {
    var judged = judged("", "");
    assertThat(TEXT.expertsFor(judged.demand(), Judged.KNOWN).keys()).isEmpty();
    assertThat(TEXT.keysOf(judged.demand(), Judged.KNOWN)).containsExactly("unknown TEXT");
    assertThat(TEXT.keysOf(judged("Welding", "").demand(), Judged.KNOWN))
        .containsExactly("word welding");
  }

  @Test
  void aWordOfEveryFifthTextIsNotAskedFor() {
    var texts =
        TextSimilarity.of(
            List.of("steel", "steel", "steel", "a1", "b2", "c3", "d4", "e5", "f6", "weld"));
    var known =
        new Taxonomies.Known(
            Judged.KNOWN.skills(),
            Judged.KNOWN.industries(),
            Map.of(),
            Judged.KNOWN.tagger(),
            texts,
            List.of(),
            Map.of(),
            View.WHOLE);
    assertThat(TextCriterion.alike(texts.vector("Steel weld"), known).words())
        .containsOnlyKeys("weld");
  }
}
