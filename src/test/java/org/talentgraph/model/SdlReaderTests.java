package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Direction;

class SdlReaderTests {

  private final GraphModel model = SmallSchema.model();

  @Test
  void readsHowEachFieldIsRead() {
    var firm = model.getType("Firm");
    assertThat(firm.kind()).isEqualTo(GraphType.Kind.NODE);
    assertThat(firm.fields().values())
        .contains(
            new GraphField.Property("id", "ID", false, true, false),
            new GraphField.Property("name", "String", false, true, true),
            new GraphField.Property("kind", "Kind", false, true, false),
            new GraphField.Property("tags", "String", true, true, false),
            new GraphField.References("citations", "citations", "Person"),
            new GraphField.Relation(
                "parent", "PART_OF", Direction.OUT, "Firm", "Relationship", Cardinality.ONE),
            new GraphField.Relation(
                "units", "PART_OF", Direction.IN, "Firm", "Relationship", Cardinality.LIST),
            new GraphField.Relation(
                "staff",
                "WORKS_AT",
                Direction.IN,
                "Person",
                "Relationship",
                Cardinality.CONNECTION),
            new GraphField.Relation(
                "owns", "OWNS", Direction.OUT, "Firm", "Share", Cardinality.CONNECTION),
            new GraphField.Subquery("worth", "workstations-serving"));
    assertThat(model.getType("Person").field("age"))
        .isEqualTo(new GraphField.Computed("age", "born"));
    assertThat(model.getType("Query").fields().values())
        .containsExactlyInAnyOrder(
            new GraphField.Match("firms", "Firm", Cardinality.CONNECTION),
            new GraphField.Match("firm", "Firm", Cardinality.ONE),
            new GraphField.Match("parties", "Party", Cardinality.LIST),
            new GraphField.Statement(
                "firmsServing",
                "workstations-serving",
                "Firm",
                GraphModel.ANY_RELATIONSHIP,
                Cardinality.CONNECTION),
            new GraphField.Computed("sum", null),
            new GraphField.Match("node", "Node", Cardinality.ONE),
            new GraphField.Match("party", "Party", Cardinality.ONE),
            new GraphField.Match("person", "Person", Cardinality.ONE));
  }

  @Test
  void readsWhatAnAbstractTypeStandsFor() {
    assertThat(model.getType("Party").kind()).isEqualTo(GraphType.Kind.ABSTRACT);
    assertThat(model.getType("Party").concrete()).isEqualTo(Set.of("Firm", "Person"));
    assertThat(model.getType("Party").labels()).isEqualTo(Set.of("Party"));
    assertThat(model.getType("Boss").labels()).isEqualTo(Set.of("Firm", "Person"));
    assertThat(model.getType("Boss").fields()).containsOnlyKeys("id", "name", "owns");
    assertThat(model.labelsOf(model.getType("Firm"))).isEqualTo(List.of("Firm", "Node", "Party"));
    assertThat(model.getType("Share").fields())
        .containsOnlyKeys("part", "name", "validFrom", "citations");
    assertThat(model.enums().get("Kind")).isEqualTo(List.of("SMALL", "LARGE"));
  }

  @Test
  void readsWhatARelationshipSaysWhereverItsTypeIsUsed() {
    assertThat(model.sentence("OWNS")).isEqualTo(new Text("{0} owns {1}", "{0}拥有{1}"));
    assertThat(Sentences.problems(model))
        .containsExactly(
            "relationship type PART_OF: \"{0} is a part of\" lacks {0} or {1}",
            "relationship type UNDER has 0 sentences: give en and zh at exactly one of its fields",
            "relationship type WORKS_AT has 0 sentences: give en and zh at exactly one of its"
                + " fields");
  }

  @Test
  void wantsTheArgumentsOfADirective() {
    var registry = new SchemaParser().parse("type A @node { b: A @relationship(type: \"B\") }");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdlReader.read(registry))
        .withMessageContaining("A.b");
  }

  @Test
  void foldsExtensionsAndCopiesWhatIsInherited() {
    var registry = SmallSchema.registry();
    assertThat(registry.objectTypeExtensions()).isEmpty();
    assertThat(
            registry
                .getType("Firm", ObjectTypeDefinition.class)
                .orElseThrow()
                .getFieldDefinitions())
        .extracting(field -> field.getName())
        .containsExactlyInAnyOrder(
            "id", "name", "owns", "citations", "kind", "tags", "parent", "units", "staff", "worth");
    var before = AstPrinter.printAst(registry.getTypeOrNull("Firm"));
    Inheritance.apply(registry);
    assertThat(AstPrinter.printAst(registry.getTypeOrNull("Firm"))).isEqualTo(before);
  }

  @Test
  void derivesWhatFollowsFromAConnection() {
    var registry = SmallSchema.registry();
    DerivedTypes.add(registry, model);
    assertThat(fields(registry.getTypeOrNull("FirmShareEdge", ObjectTypeDefinition.class)))
        .containsExactlyInAnyOrder("cursor", "node", "part", "name", "validFrom", "citations");
    assertThat(inputs(registry.getTypeOrNull("FirmOrder", InputObjectTypeDefinition.class)))
        .containsExactlyInAnyOrder(
            "id", "name", "kind", "part", "edgeName", "validFrom", "connections", "owns", "staff");
    assertThat(inputs(registry.getTypeOrNull("FirmFilter", InputObjectTypeDefinition.class)))
        .containsExactlyInAnyOrder(
            "and",
            "or",
            "not",
            "id",
            "name",
            "kind",
            "tags",
            "parent",
            "units",
            "staff",
            "owns",
            "citations");
    assertThat(
            inputs(registry.getTypeOrNull("FirmShareEdgeFilter", InputObjectTypeDefinition.class)))
        .containsExactlyInAnyOrder(
            "and", "or", "not", "node", "part", "name", "validFrom", "citations");
    assertThat(
            registry.getTypeOrNull("FirmFacet", EnumTypeDefinition.class).getEnumValueDefinitions())
        .extracting(value -> value.getName())
        .contains("KIND", "TAGS", "PARENT", "UNITS", "STAFF", "OWNS")
        .contains("NAME") // of the share, not of the firm
        .doesNotContain("TYPE", "ID");
    assertThat(registry.getTypeOrNull("FirmEdgeFilter")).isNull();
    assertThat(
            registry
                .getTypeOrNull("PersonRelationFilter", InputObjectTypeDefinition.class)
                .getInputValueDefinitions())
        .allMatch(value -> AstPrinter.printAst(value.getType()).equals("PersonFilter"));
    assertThat(registry.getTypeOrNull("Share")).isNull();
    var staff = field(registry.getTypeOrNull("Firm", ObjectTypeDefinition.class), "staff");
    assertThat(staff.getInputValueDefinitions())
        .extracting(argument -> argument.getName() + ": " + AstPrinter.printAst(argument.getType()))
        .containsExactly(
            "first: Int",
            "after: String",
            "last: Int",
            "before: String",
            "where: PersonFilter",
            "whereEdge: RelationshipFilter",
            "orderBy: [PersonOrder!]");
  }

  @Test
  void derivesWhatRecordsAreSavedBy() {
    var registry = SmallSchema.registry();
    DerivedTypes.add(registry, model);
    var record = registry.getTypeOrNull("RecordInput", InputObjectTypeDefinition.class);
    assertThat(record.hasDirective("oneOf")).isTrue();
    assertThat(typed(record)).containsExactlyInAnyOrder("firm: FirmInput", "person: PersonInput");
    assertThat(typed(registry.getTypeOrNull("FirmInput", InputObjectTypeDefinition.class)))
        .containsExactlyInAnyOrder(
            "id: ID",
            "ifVersion: Int",
            "name: TextInput",
            "citations: [ID!]",
            "kind: Kind",
            "tags: [String!]",
            "parent: LinkInput",
            "units: LinksInput",
            "staff: LinksInput",
            "owns: ShareLinksInput");
    assertThat(typed(registry.getTypeOrNull("PersonInput", InputObjectTypeDefinition.class)))
        .contains("boss: LinkInput")
        .doesNotContain("age: Int");
    assertThat(typed(registry.getTypeOrNull("ShareLinkInput", InputObjectTypeDefinition.class)))
        .containsExactlyInAnyOrder(
            "id: ID!", "part: Float", "name: String", "validFrom: Date", "citations: [ID!]");
  }

  @Test
  void derivesTheConstantsThatFollowFromTheGraph() {
    var registry = SmallSchema.registry();
    DerivedTypes.add(registry, model);
    assertThat(constants(registry.getTypeOrNull("RelationshipType", EnumTypeDefinition.class)))
        .containsExactly(
            "OWNS: A owns B.", "PART_OF: A is a part of.", "UNDER: UNDER", "WORKS_AT: WORKS_AT");
    assertThat(
            registry.getTypeOrNull("NodeKind", EnumTypeDefinition.class).getEnumValueDefinitions())
        .extracting(value -> value.getName())
        .containsExactly("Firm", "Node", "Party", "Person");
  }

  @Test
  void takesTheFirstClauseOfAFieldsOwnDescription() {
    var registry =
        new SchemaParser()
            .parse(
                """
                type A {
                  "Organisations that operate it." operators: Int
                  "Day on which it began; null when not known." began: Int
                  "Name of the record." name: Int
                  "Authorities responsible, in their order." agencies: Int
                  "What is granted to those who meet the rule." grant: Int
                }\
                """);
    var descriptions = new BriefDescriptions(registry);
    assertThat(List.of("operators", "began", "name", "agencies", "grant"))
        .extracting(field -> descriptions.of("A", field))
        .containsExactly(
            "Organisations.",
            "Day on which it began.",
            "Name.",
            "Authorities responsible.",
            "What is granted to those who meet the rule.");
  }

  @Test
  void describesWhatItDerives() {
    var registry = SmallSchema.registry();
    var known = registry.types().keySet();
    DerivedTypes.add(registry, model);
    assertThat(registry.types().values())
        .filteredOn(type -> !known.contains(type.getName()))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            type -> {
              assertThat(((graphql.language.AbstractDescribedNode<?>) type).getDescription())
                  .as(type.getName())
                  .isNotNull();
              if (type instanceof InputObjectTypeDefinition input) {
                assertThat(input.getInputValueDefinitions())
                    .allMatch(value -> value.getDescription() != null);
              }
            });
  }

  private static List<String> constants(EnumTypeDefinition type) {
    return type.getEnumValueDefinitions().stream()
        .map(value -> value.getName() + ": " + value.getDescription().getContent())
        .toList();
  }

  private static graphql.language.FieldDefinition field(ObjectTypeDefinition type, String name) {
    return type.getFieldDefinitions().stream()
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> fields(ObjectTypeDefinition type) {
    return type.getFieldDefinitions().stream().map(field -> field.getName()).toList();
  }

  private static List<String> typed(InputObjectTypeDefinition type) {
    return type.getInputValueDefinitions().stream()
        .map(value -> value.getName() + ": " + AstPrinter.printAst(value.getType()))
        .toList();
  }

  private static List<String> inputs(InputObjectTypeDefinition type) {
    return type.getInputValueDefinitions().stream().map(value -> value.getName()).toList();
  }
}
