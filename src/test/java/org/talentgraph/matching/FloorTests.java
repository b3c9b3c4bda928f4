package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.PayCriterion;
import org.talentgraph.criteria.Scored;
import org.talentgraph.criteria.SkillMatch;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

class FloorTests {

  private static final Scored PAY =
      new Scored(PayCriterion.PAY, 0.5, 1, 0.5, () -> new Text("Words", "词"), List.of(), List.of());

  private static final SkillMatch MASTERED = skill("laser");
  private static final SkillMatch SIMILAR = skill("arc");
  private static final SkillMatch LACKING = new SkillMatch(wanted(), null, null, 0, 0, 0, 1);

  private static DemandRecord.Wanted wanted() {
    return new DemandRecord.Wanted("laser", 1, null, List.of());
  }

  private static SkillMatch skill(String mastered) {
    return new SkillMatch(
        wanted(),
        new ExpertRecord.Mastered(mastered, "BASIC", null, List.of()),
        new Reference("laser"),
        1,
        1,
        1,
        1);
  }

  private static Match match(
      double score, List<Scored> criteria, List<SkillMatch> skills, Obstacles.Kind... obstacles) {
    return new Match(
        new Reference("expert"),
        new Reference("demand"),
        score,
        0,
        0,
        criteria,
        skills,
        List.of(),
        Stream.of(obstacles).map(Obstacles.Obstacle::of).toList(),
        Pairs.pair(_ -> {}, _ -> {}),
        List::of);
  }

  @Test
  void theLeastScoreIsEnough() {
    var match = match(0.5, List.of(PAY), List.of());
    assertThat(new Floor(0.5, 0).isReachedBy(match)).isTrue();
    assertThat(new Floor(0.51, 0).isReachedBy(match)).isFalse();
  }

  @Test
  void masteredAndSimilarSkillsCount() {
    var match = match(0.5, List.of(PAY), List.of(MASTERED, SIMILAR, LACKING));
    assertThat(new Floor(0, 2).isReachedBy(match)).isTrue();
    assertThat(new Floor(0, 3).isReachedBy(match)).isFalse();
  }

  @Test
  void whatIsRuledOutOrCannotBeJudgedIsNoMatch() {
    assertThat(Floor.NONE.isReachedBy(match(0, List.of(PAY), List.of()))).isTrue();
    assertThat(Floor.NONE.isReachedBy(match(0, List.of(), List.of()))).isFalse();
    assertThat(Floor.NONE.isReachedBy(match(1, List.of(PAY), List.of(), Obstacles.Kind.LANGUAGE)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aScoreLiesBetweenZeroAndOne(double minScore) {
    assertThatThrownBy(() -> Floor.of(minScore, null))
        .isInstanceOf(InvalidRequest.class)
        .extracting("code", "argument")
        .containsExactly(ErrorCode.NUMBER_OUT_OF_RANGE, "minScore");
  }

  @Test
  void aNumberOfSkillsIsNotNegative() {
    assertThatThrownBy(() -> Floor.of(null, -1))
        .isInstanceOf(InvalidRequest.class)
        .extracting("argument")
        .isEqualTo("minSkills");
    assertThat(Floor.of(null, null)).isEqualTo(Floor.NONE);
  }

  @Test
  void theNearestComeFirstWithoutThoseThatTheCallerLeavesOut() {
    var far = match(0.9, List.of(PAY), List.of(), Obstacles.Kind.NOTHING_IN_COMMON);
    var near = match(0.6, List.of(PAY), List.of(), Obstacles.Kind.LANGUAGE);
    var low = match(0.5, List.of(PAY), List.of());
    var unwanted = match(0.8, List.of(PAY), List.of(), Obstacles.Kind.EXCLUSION);
    var unjudged = match(0, List.of(), List.of());
    var none = NoMatch.of(List.of(far, unwanted, near, low, unjudged));
    assertThat(none.nearest()).containsExactly(near, low, unjudged);
    assertThat(none.reason())
        .isEqualTo(
            new Text(
                "None of 5 pairs is a match: 3 ruled out, 1 not judged by any of these"
                    + " weights, 1 below minScore or minSkills.",
                "5 对中没有匹配：3 对被排除，1 对无法按这些权重评判，1 对低于 minScore 或 minSkills。"));
    assertThat(NoMatch.of(List.of()).reason().english()).startsWith("Nothing was considered");
  }
}
