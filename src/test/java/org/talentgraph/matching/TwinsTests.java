package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.criteria.PayCriterion;
import org.talentgraph.criteria.Scored;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

class TwinsTests {

  private static final Text NOTHING = new Text("", "");

  private static Match match(String expert, double score, Obstacles.Kind... obstacles) {
    return new Match(
        new Reference(expert),
        new Reference("demand"),
        score,
        0,
        0,
        List.of(new Scored(PayCriterion.PAY, score, 1, score, () -> NOTHING, List.of(), List.of())),
        List.of(),
        List.of(),
        Stream.of(obstacles).map(Obstacles.Obstacle::of).toList(),
        Pairs.pair(
            _ -> {},
            it -> {
              it.id = expert;
              it.birthYear = 1970;
            }),
        List::of);
  }

  private static MatchConnection matches(int first, Match... scored) {
    return MatchConnection.of(
        List.of(scored), new AskedPage(first, false, null, null, Object::toString), Floor.NONE);
  }

  @Test
  void ofSeveralRecordsOfOnePersonTheBestStays() {
    var matches = matches(10, match("one", 0.5), match("two", 0.6), match("three", 0.4));
    assertThat(matches.matches()).extracting(Match::expert).containsExactly(new Reference("two"));
    assertThat(matches.excluded()).hasSize(2);
  }

  @Test
  void aRecordThatIsRuledOutRulesOutNoOther() {
    var matches = matches(10, match("one", 0.6, Obstacles.Kind.LANGUAGE), match("two", 0.5));
    assertThat(matches.matches()).extracting(Match::expert).containsExactly(new Reference("two"));
    assertThat(matches.excluded())
        .extracting(RuledOut::expert)
        .containsExactly(new Reference("one"));
  }

  @Test
  void whereFewerAreLeftThanAskedForAllThatAreRuledOutAreReported() {
    var matches = matches(2, match("one", 0.6), match("two", 0.5, Obstacles.Kind.LANGUAGE));
    assertThat(matches.excluded()).hasSize(1);
  }
}
