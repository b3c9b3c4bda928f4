package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.DegreeCriterion;
import org.talentgraph.criteria.IndustryCriterion;
import org.talentgraph.criteria.ModeCriterion;
import org.talentgraph.criteria.PayCriterion;
import org.talentgraph.criteria.Scored;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.model.Reference;

class HelpTests {

  private static final Text NOTHING = new Text("", "");
  private static final List<Criterion> OTHERS =
      List.of(
          IndustryCriterion.INDUSTRY, DegreeCriterion.DEGREE, ModeCriterion.MODE, PayCriterion.PAY);

  private final Random random = new Random(7);

  private static Match match(List<Scored> criteria) {
    return new Match(
        new Reference("expert:one"),
        new Reference("demand:one"),
        criteria.stream().mapToDouble(Scored::contribution).sum(),
        0,
        0,
        criteria,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Match randomMatch() {
    List<Scored> criteria = new ArrayList<>();
    for (var criterion : OTHERS) {
      var value = random.nextDouble();
      criteria.add(
          new Scored(criterion, value, 0.25, value * 0.25, () -> NOTHING, List.of(), List.of()));
    }
    return match(criteria);
  }

  @Test
  void theChangesAreAsFewAsTryingAllFinds() {
    var taxonomy = new Taxonomy(List.of());
    for (var i = 0; i < 1_000; i++) {
      var match = randomMatch();
      var needed = random.nextDouble();
      var fewest = fewest(match, needed);
      var helps = Help.of(match, needed, taxonomy);
      if (fewest == 0 || fewest > 3) {
        assertThat(helps).isEmpty();
      } else {
        assertThat(helps)
            .isNotEmpty()
            .allSatisfy(
                help -> {
                  assertThat(help.changes()).hasSize(fewest);
                  assertThat(help.score()).isGreaterThan(needed);
                });
      }
    }
  }

  /** How many criteria have to be met in full; 9 where not even all of them are enough. */
  private static int fewest(Match match, double needed) {
    var fewest = 9;
    for (var set = 0; set < 1 << OTHERS.size(); set++) {
      var score = 0.0;
      for (var i = 0; i < OTHERS.size(); i++) {
        var scored = match.criteria().get(i);
        score += (set >> i & 1) == 1 ? scored.weight() : scored.contribution();
      }
      if (score > needed) {
        fewest = Math.min(fewest, Integer.bitCount(set));
      }
    }
    return fewest;
  }

  @Test
  void aCriterionMetInFullAddsWhatItLacked() {
    var scored = new Scored(PayCriterion.PAY, 0.5, 1, 0.5, () -> NOTHING, List.of(), List.of());
    assertThat(Help.of(match(List.of(scored)), 0.9, new Taxonomy(List.of())))
        .singleElement()
        .satisfies(help -> assertThat(help.score()).isEqualTo(1, within(1e-12)));
  }
}
