package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.matching.Obstacles.Kind.AVAILABILITY;
import static org.talentgraph.matching.Obstacles.Kind.CONFLICT_OF_INTEREST;
import static org.talentgraph.matching.Obstacles.Kind.LANGUAGE;
import static org.talentgraph.matching.Obstacles.Kind.MODE;
import static org.talentgraph.matching.Obstacles.Kind.OWN_EMPLOYER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.criteria.DemandDraft;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertDraft;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.language.Text;

class ObstaclesTests {

  private static final DemandRecord.Required GERMAN =
      new DemandRecord.Required("spoken-language:de", new Text("German", "德语"), "B2");

  private static DemandRecord demand(LocalDate startsOn, LocalDate endsOn) {
    return DemandDraft.demand(
        it -> {
          it.mode = "PROJECT";
          it.startsOn = startsOn;
          it.endsOn = endsOn;
          it.languages = List.of(GERMAN);
          it.poster = "institution:poster";
          it.rivals = Set.of("institution:bidder");
        });
  }

  private static ExpertRecord expert(
      Set<String> modes,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Map<String, String> languages,
      Set<String> employers) {
    return ExpertDraft.expert(
        it -> {
          it.modes = modes;
          it.availableFrom = from;
          it.availableTo = to;
          it.languages = languages;
          it.employers = employers;
        });
  }

  private static final DemandRecord DEMAND =
      demand(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));

  private static List<Obstacles.Kind> kinds(ExpertRecord expert) {
    return Obstacles.of(DEMAND, expert, Pairs.KNOWN, List.of()).stream()
        .map(Obstacles.Obstacle::kind)
        .toList();
  }

  @Test
  void whatIsNotKnownRulesNothingOut() {
    assertThat(kinds(expert(Set.of(), null, null, Map.of(), Set.of()))).isEmpty();
  }

  @Test
  void timesThatOnlyTouchDoNotOverlap() {
    assertThat(kinds(expert(Set.of(), null, LocalDate.of(2026, 1, 1), Map.of(), Set.of())))
        .containsExactly(AVAILABILITY);
    assertThat(kinds(expert(Set.of(), null, LocalDate.of(2026, 1, 2), Map.of(), Set.of())))
        .isEmpty();
    assertThat(kinds(expert(Set.of(), LocalDate.of(2026, 7, 1), null, Map.of(), Set.of())))
        .containsExactly(AVAILABILITY);
    assertThat(kinds(expert(Set.of(), LocalDate.of(2026, 6, 30), null, Map.of(), Set.of())))
        .isEmpty();
  }

  private static List<Text> reasons(ExpertRecord expert) {
    return Obstacles.of(DEMAND, expert, Pairs.KNOWN, List.of()).stream()
        .map(Obstacles.Obstacle::reason)
        .toList();
  }

  @Test
  void aLanguageIsCalledByItsNameWithBothLevels() {
    assertThat(reasons(expert(Set.of(), null, null, Map.of("spoken-language:de", "B1"), Set.of())))
        .containsExactly(
            new Text(
                "The demand requires German at level B2; the expert speaks it at level B1.",
                "需求要求德语 B2 级，专家为 B1 级。"));
  }

  @Test
  void otherLanguagesAreNamedWithTheirLevels() {
    assertThat(reasons(expert(Set.of(), null, null, Map.of("spoken-language:en", "C1"), Set.of())))
        .containsExactly(
            new Text(
                "The demand requires German at level B2; the expert does not speak it, but English"
                    + " (C1).",
                "需求要求德语 B2 级，专家不会此语言，会英语（C1）。"));
  }

  @Test
  void aLanguageThatIsWantedAtAnyLevelHasNone() {
    var match =
        Pairs.pair(
                demand -> demand.languages = List.of(Pairs.german("")),
                expert -> expert.languages = Map.of("spoken-language:en", "C1"))
            .judged();
    assertThat(match.obstacles())
        .extracting(each -> each.reason().english())
        .containsExactly(
            "The demand requires German; the expert does not speak it, but English (C1).");
    assertThat(match.whatWouldHelp())
        .extracting(Help::changes)
        .containsExactly(
            List.of(new Text("German not required.", "不再要求德语。")),
            List.of(new Text("Speaking German.", "会德语。")));
  }

  @Test
  void bothWaysOfWorkingAreNamed() {
    assertThat(reasons(expert(Set.of("FULL_TIME", "TRAINING"), null, null, Map.of(), Set.of())))
        .containsExactly(
            new Text(
                "The demand offers cooperation in a project; the expert accepts full time,"
                    + " training.",
                "需求的工作方式为项目合作，专家接受全职、专题培训。"));
  }

  @Test
  void bothTimesAreNamedWithTheDaysBetween() {
    assertThat(reasons(expert(Set.of(), null, LocalDate.of(2025, 12, 31), Map.of(), Set.of())))
        .containsExactly(
            new Text(
                "The expert is available until 2025-12-31; the work is 2026-01-01 to 2026-07-01: 1"
                    + " day short.",
                "专家可工作时间：2025-12-31 止；工作时间：2026-01-01 至 2026-07-01：相差 1 天。"));
    assertThat(reasons(expert(Set.of(), LocalDate.of(2026, 7, 1), null, Map.of(), Set.of())))
        .extracting(Text::english)
        .containsExactly(
            "The expert is available from 2026-07-01; the work is 2026-01-01 to 2026-07-01: they"
                + " only touch.");
  }

  @Test
  void aLanguageCountsFromItsLevelOn() {
    assertThat(kinds(expert(Set.of(), null, null, Map.of("spoken-language:de", "B2"), Set.of())))
        .isEmpty();
    assertThat(kinds(expert(Set.of(), null, null, Map.of("spoken-language:de", "B1"), Set.of())))
        .containsExactly(LANGUAGE);
    assertThat(
            kinds(expert(Set.of(), null, null, Map.of("spoken-language:en", "NATIVE"), Set.of())))
        .containsExactly(LANGUAGE);
  }

  @Test
  void anotherModeRulesOut() {
    assertThat(kinds(expert(Set.of("FULL_TIME"), null, null, Map.of(), Set.of())))
        .containsExactly(MODE);
    assertThat(kinds(expert(Set.of("PROJECT"), null, null, Map.of(), Set.of()))).isEmpty();
  }

  @Test
  void whoWorksForThePosterOrABidderIsRuledOut() {
    assertThat(kinds(expert(Set.of(), null, null, Map.of(), Set.of("institution:poster"))))
        .containsExactly(OWN_EMPLOYER);
    assertThat(kinds(expert(Set.of(), null, null, Map.of(), Set.of("institution:bidder"))))
        .containsExactly(CONFLICT_OF_INTEREST);
  }
}
