package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.criteria.MatchKey;
import org.talentgraph.criteria.SkillsCriterion;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.SkillTagger;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.likeness.TermVector;
import org.talentgraph.likeness.TextSimilarity;
import org.talentgraph.model.View;

class LikenessQueryTests {

  /** Laser welding below joining, casting in another branch of metal work; and others. */
  private final Taxonomy skills =
      new Taxonomy(
          Stream.concat(
                  Stream.of(
                      term("metal"),
                      term("joining", "metal"),
                      term("laser", "joining"),
                      term("casting", "metal"),
                      term("pressure", "casting"),
                      term("sand", "casting")),
                  IntStream.range(0, 60).mapToObj(number -> term("other" + number)))
              .toList());

  private static Taxonomy.Term term(String id, String... broader) {
    return new Taxonomy.Term(id, new Text(id, id), List.of(broader));
  }

  @Test
  void aGeneralSkillInAnotherBranchIsAskedForByItsOwnKey() {
    var known =
        new Taxonomies.Known(
            skills,
            new Taxonomy(List.of()),
            Map.of(),
            new SkillTagger(List.of()),
            TextSimilarity.of(List.of()),
            List.of(),
            Map.of(),
            View.WHOLE);
    var laser = new Profile("laser", TermVector.EMPTY, List.of("laser"), List.of());
    assertThat(LikenessQuery.experts(laser, known).lucene())
        .contains(key("casting"))
        .doesNotContain(key("pressure"), key("sand"), key("other"));
  }

  private static String key(String skill) {
    return MatchKey.word(SkillsCriterion.itself(skill));
  }
}
