package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentgraph.model.RealSchema;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.FieldDifference;

class PathsTests {

  private static final Map<String, String> KINDS =
      Map.of("expert:a", "Expert", "skill:x", "Skill", "city:c", "City");

  private static final Visibility NO_YEARS =
      new Visibility() {
        @Override
        public boolean shows(String type, String field) {
          return !field.equals("years");
        }
      };

  private static List<FieldDifference> told(Difference difference, String about) {
    return paths(Visibility.EVERYTHING).of(difference, about);
  }

  private static Paths paths(Visibility visibility) {
    var model = RealSchema.model();
    var records = new HiddenRecords(model, visibility, KINDS, KINDS.keySet());
    return new Paths(model, visibility, records, PastRecords.whole(model));
  }

  private static Difference skilled(Map<String, Object> before, Map<String, Object> after) {
    return new Difference.OfRelationship("SKILLED_IN", "expert:a", "skill:x", before, after);
  }

  @Test
  void namesFieldsAsTheSchemaDoes() {
    var difference =
        new Difference.OfNode(
            "Expert",
            "Expert",
            "expert:a",
            Map.of("nameEn", "Anna", "availableFrom", LocalDate.of(2024, 5, 1)),
            Map.of("nameEn", "Anna S.", "nameZh", "安娜"));
    assertThat(told(difference, "expert:a"))
        .containsExactly(
            new FieldDifference("availableFrom", "2024-05-01", null),
            new FieldDifference("name.en", "Anna", "Anna S."),
            new FieldDifference("name.zh", null, "安娜"));
  }

  @Test
  void namesARelationshipByTheFieldOfEitherEnd() {
    var changed = skilled(Map.of("level", "EXPERT", "years", 3L), Map.of("level", "EXPERT"));
    assertThat(told(changed, "expert:a"))
        .containsExactly(new FieldDifference("skills[\"skill:x\"].years", 3L, null));
    assertThat(told(changed, "skill:x"))
        .containsExactly(new FieldDifference("experts[\"expert:a\"].years", 3L, null));
  }

  @Test
  void tellsANewRelationshipWithItsProperties() {
    var properties = Map.<String, Object>of("level", "EXPERT", "years", 3L);
    var created =
        new Difference.OfRelationship("SKILLED_IN", "expert:a", "skill:x", null, properties);
    assertThat(told(created, "expert:a"))
        .containsExactly(new FieldDifference("skills[\"skill:x\"]", null, properties));
  }

  @Test
  void leavesOutWhatTheCallerMayNotSee() {
    var changed = skilled(Map.of("level", "EXPERT", "years", 3L), Map.of("level", "BASIC"));
    assertThat(paths(NO_YEARS).of(changed, null))
        .containsExactly(new FieldDifference("skills[\"skill:x\"].level", "EXPERT", "BASIC"));
  }

  @Test
  void namesARelationshipToARecordThatIsGone() {
    var removed =
        new Difference.OfRelationship("SKILLED_IN", "expert:gone", "skill:gone", Map.of(), null);
    assertThat(told(removed, "expert:gone"))
        .extracting(FieldDifference::path)
        .containsExactly("skills[\"skill:gone\"]");
  }
}
