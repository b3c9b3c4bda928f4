package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import graphql.schema.idl.SchemaParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the directives of shapes say, and where the start is refused because of them. */
class ShapesTests {

  private static final String BASE =
      """
      enum Kind { A }
      interface Node @node { id: ID! @pattern(regex: "[a-z]+:.+") name(in: Language): String! }
      interface Temporal @ordered(from: "validFrom", to: "validTo", strict: true) { validFrom: Date validTo: Date }
      interface Relationship implements Temporal @relationshipProperties
      type Share implements Relationship & Temporal @relationshipProperties { part: Float! @range(min: 0, max: 1) }
      """;

  private static final String FIELDS =
      """
      kind: Kind size: Int worth: Money share: Float code: String tags: [String!]! founded: Date closed: Date
      parent: Firm @relationship(type: "PART_OF", direction: OUT)
      owner: Person @relationship(type: "OWNS", direction: IN)
      above: [Firm!]! @relationship(type: "PART_OF", direction: OUT, depth: 3)
      """;

  private static GraphModel model(String ofType, String fields) {
    var registry =
        new SchemaParser()
            .parse(
                BASE
                    + "type Person implements Node @node "
                    + "type Firm implements Node & Temporal @node %s { %s %s }"
                        .formatted(ofType, FIELDS, fields));
    Inheritance.apply(registry);
    return SdlReader.read(registry);
  }

  @Test
  void readsTheShapesOfFieldsTypesAndInterfaces() {
    var model =
        model(
            "@unique(fields: [\"code\", \"parent\"]) @connected @alike(fields: [])",
            "year: Int @range(min: 1900, max: \"today-P1Y\") boss: Person @relationship(type:"
                + " \"LEADS\", direction: IN) @required");
    assertThat(model.shapes("Firm"))
        .containsExactlyInAnyOrder(
            new Shape.Pattern("id", "[a-z]+:.+"),
            new Shape.Range("year", "1900", "today-P1Y"),
            new Shape.Required("boss"),
            new Shape.Unique(List.of("code", "parent")),
            new Shape.Connected(),
            new Shape.Alike(List.of()),
            new Shape.Ordered("validFrom", "validTo", true));
    assertThat(model.shapes("Share"))
        .containsExactlyInAnyOrder(
            new Shape.Range("part", "0", "1"), new Shape.Ordered("validFrom", "validTo", true));
    assertThat(ShapeProblems.of(model)).isEmpty();
  }

  @Test
  void readsAFilterThatNoRecordMayMeet() {
    var model =
        model(
            "@never(name: \"closed\", where: \"{ closed: { lt: $today } }\", kind: STALE, en: \"{0}"
                + " is closed\", zh: \"{0}已关闭\")",
            "");
    assertThat(model.shapes("Firm"))
        .filteredOn(Shape.Never.class::isInstance)
        .singleElement()
        .satisfies(
            shape ->
                assertThat(((Shape.Never) shape).where(LocalDate.of(2025, 1, 1)))
                    .isEqualTo(Map.of("closed", Map.of("lt", LocalDate.of(2025, 1, 1)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x: String @range(min: 1)                     | Firm.x: @range asks for a field that is a stored number or date
          x: Int @range                                | Firm.x: @range has neither min nor max
          x: Int @range(min: "soon")                   | Firm.x: @range: 'soon' is no Int
          x: Float @range(min: "today")                | Firm.x: @range: 'today' is no Float
          x: Date @range(max: "2020")                  | Firm.x: @range: '2020' is no Date
          x: Int @pattern(regex: "a")                  | Firm.x: @pattern asks for a field that is a stored text
          x: String @pattern(regex: "(")               | Firm.x: @pattern: Unclosed group
          x: Int @recordIds                            | Firm.x: @recordIds asks for a field that is a stored text
          x: Int! @required                            | Firm.x: @required asks for a field that is a relationship, or stored and nullable
          x: Int @acyclic                              | Firm.x: @acyclic asks for a field that is a relationship between records of one kind
          x: Person @relationship(type: "R", direction: OUT) @acyclic | Firm.x: @acyclic asks for a field that is a relationship between records of one kind
          """)
  void refusesAShapeThatDoesNotFitItsField(String field, String problem) {
    assertThat(ShapeProblems.of(model("", field))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @ordered(from: "founded", to: "gone")  | Firm.gone: @ordered asks for a field that is a stored number or date
          @ordered(from: "code", to: "size")     | Firm.code: @ordered asks for a field that is a stored number or date
          @ordered(from: "founded", to: "size")  | Firm.founded: @ordered compares a date with a number in size
          @unique(fields: [])                    | Firm: @unique names no fields
          @unique(fields: ["tags"])              | Firm.tags: @unique asks for a field that is a stored value or one related record
          @alike(fields: ["above"])              | Firm.above: @alike asks for a field that is a stored value or one related record
          @never(name: "a", where: "{ gone: { eq: 1 } }", kind: STALE, en: "e", zh: "z") | Firm.gone: @never(name: "a") asks for it
          @never(name: "a", where: "{ size: { eq: 1 } }", kind: MISSING, en: "e", zh: "z") | Firm: @never has the kinds [CONTRADICTING, STALE]
          """)
  void refusesAShapeThatDoesNotFitItsType(String directive, String problem) {
    assertThat(ShapeProblems.of(model(directive, ""))).containsExactly(problem);
  }

  @Test
  void refusesADirectiveWithoutItsArgument() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model("@ordered(from: \"founded\")", ""))
        .withMessage("@ordered lacks its argument to");
  }

  @Test
  void theSdlFilesHaveShapesThatFit() {
    assertThat(ShapeProblems.of(RealSchema.model())).isEmpty();
  }
}
