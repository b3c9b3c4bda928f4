package org.talentgraph.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;

class SkillTaggerTests {

  private final SkillTagger tagger =
      new SkillTagger(
          List.of(
              skill("welding", "Welding", "焊接"),
              skill("laser-welding", "Laser welding", "激光焊接"),
              skill("art", "Art", "艺术")));

  private static Taxonomy.Term skill(String id, String english, String chinese) {
    return new Taxonomy.Term(id, new Text(english, chinese), List.of());
  }

  @Test
  void namesAreFoundInBothLanguages() {
    assertThat(tagger.skills("Seeks an expert in WELDING.")).containsExactly("welding");
    assertThat(tagger.skills("寻找焊接专家")).containsExactly("welding");
  }

  @Test
  void aNameWithinALongerOneIsNotMeant() {
    assertThat(tagger.skills("Laser welding of steel")).containsExactly("laser-welding");
    assertThat(tagger.skills("激光焊接与焊接")).containsExactly("laser-welding", "welding");
  }

  @Test
  void aNameWithinAWordIsNotMeant() {
    assertThat(tagger.skills("A smart party")).isEmpty();
    assertThat(tagger.skills("")).isEmpty();
  }
}
