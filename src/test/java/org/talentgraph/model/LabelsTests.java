package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;

class LabelsTests {

  private final GraphModel model = RealSchema.model();

  @Test
  void everyValueHasOneInBothLanguages() {
    assertThat(Labels.problems(model)).isEmpty();
    assertThat(model.labels()).hasSizeGreaterThan(40).doesNotContainKey("RelationshipDirection");
    assertThat(model.labels().values().stream().flatMap(each -> each.stream()))
        .allSatisfy(
            label -> {
              assertThat(label.label().english()).matches("\\p{Lu}.*[^.]");
              assertThat(label.label().chinese()).containsPattern("\\p{IsHan}").doesNotEndWith("。");
              assertThat(label.description().chinese()).matches(".*\\p{IsHan}.*。");
            });
  }

  @Test
  void aRelationshipIsCalledByWhatItSays() {
    assertThat(model.label("RelationshipType", "MEMBER_OF"))
        .contains(new Text("A is or was a member of B", "甲现在或曾经是乙的成员"));
    assertThat(model.labels().get("RelationshipType"))
        .extracting(Label::value)
        .containsExactlyElementsOf(model.relationshipTypes());
  }

  @Test
  void noTwoValuesOfAnEnumAreCalledTheSame() {
    assertThat(model.labels().values())
        .allSatisfy(
            labels -> {
              assertThat(labels).extracting(each -> each.label().english()).doesNotHaveDuplicates();
              assertThat(labels).extracting(each -> each.label().chinese()).doesNotHaveDuplicates();
            });
  }

  @Test
  void aValueWithoutOneIsNamed() {
    var registry =
        new SchemaParser()
            .parse(
                """
                "Fair." type Fair @node { id: ID! }
                enum Colour {
                  "Red."
                  RED @label(en: "Red", zh: "红", about: "红色。")
                  "Green."
                  GREEN @label(en: "Green", zh: "绿")
                  "Blue."
                  BLUE
                }
                """);
    assertThat(Labels.problems(SdlReader.read(registry)))
        .containsExactly(
            "Colour.BLUE has no @label with en, zh and about",
            "Colour.GREEN has no @label with en, zh and about",
            "Fair: @node does not say in en and zh what it is called");
  }
}
