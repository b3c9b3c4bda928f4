package org.talentgraph.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;

class TaxonomyTests {

  /** Two trees: welding and casting below metal, laser and arc below welding; and cooking. */
  private final Taxonomy taxonomy =
      new Taxonomy(
          List.of(
              term("metal"),
              term("welding", "metal"),
              term("casting", "metal"),
              term("laser", "welding"),
              term("arc", "welding"),
              term("cooking")));

  private static Taxonomy.Term term(String id, String... broader) {
    return new Taxonomy.Term(id, new Text(id, id), List.of(broader));
  }

  @Test
  void whatIsSpecialHoldsMoreInformation() {
    assertThat(taxonomy.content("laser")).isEqualTo(1);
    assertThat(taxonomy.content("welding")).isEqualTo(1 - Math.log(3) / Math.log(6), within(1e-12));
    assertThat(taxonomy.content("metal")).isEqualTo(1 - Math.log(5) / Math.log(6), within(1e-12));
  }

  @Test
  void eachTermAboveHasWhatHasNoNearerOneInCommon() {
    assertThat(taxonomy.above("laser"))
        .extracting(Taxonomy.Above::term)
        .containsExactly("metal", "welding", "laser");
    assertThat(taxonomy.above("laser"))
        .extracting(above -> above.like().stream().map(Taxonomy.Likeness::term).sorted().toList())
        .containsExactly(List.of("casting", "metal"), List.of("arc", "welding"), List.of("laser"));
  }

  @Test
  void whatIsMoreFrequentCountsMoreInTheAverage() {
    var welding = taxonomy.above("laser").get(1);
    var general = taxonomy.likeness("laser", "welding").similarity();
    var sibling = taxonomy.likeness("laser", "arc").similarity();
    assertThat(welding.similarity(term -> term.equals("welding") ? 3 : 1))
        .isEqualTo((3 * general + (sibling < Taxonomy.ALIKE ? 0 : sibling)) / 4, within(1e-12));
  }

  @Test
  void siblingsAreLessAlikeThanATermAndItself() {
    assertThat(taxonomy.likeness("laser", "laser").similarity()).isEqualTo(1);
    var siblings = taxonomy.likeness("laser", "arc");
    assertThat(siblings.common()).isEqualTo("welding");
    assertThat(siblings.similarity()).isEqualTo(taxonomy.content("welding"), within(1e-12));
    assertThat(taxonomy.likeness("laser", "casting").similarity())
        .isLessThan(siblings.similarity());
    assertThat(taxonomy.likeness("laser", "cooking").similarity()).isZero();
  }

  @Test
  void likenessIsTheSameBothWays() {
    for (var one : taxonomy.terms()) {
      for (var other : taxonomy.terms()) {
        assertThat(taxonomy.likeness(one.id(), other.id()).similarity())
            .isEqualTo(taxonomy.likeness(other.id(), one.id()).similarity());
      }
    }
  }

  @Test
  void theMostAlikeOfAListIsFound() {
    assertThat(taxonomy.mostAlike("laser", List.of("cooking", "welding", "laser")))
        .hasValueSatisfying(each -> assertThat(each.term()).isEqualTo("laser"));
    assertThat(taxonomy.mostAlike("laser", List.of("cooking"))).isEmpty();
  }

  @Test
  void aCircleEnds() {
    var circle = new Taxonomy(List.of(term("one", "two"), term("two", "one")));
    assertThat(circle.likeness("one", "two").similarity()).isBetween(0.0, 1.0);
  }
}
