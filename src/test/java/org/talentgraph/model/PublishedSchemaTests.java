package org.talentgraph.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.Scalars;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.StringUtils;
import org.talentgraph.rules.Modality;

/** The schema that clients read: everything in it costs each of them a download and a search. */
class PublishedSchemaTests {

  private static final int MOST_BYTES = 822_000;
  private static final int MOST_TYPES = 915;

  private static GraphQLSchema schema;

  @BeforeAll
  static void make() {
    var registry = RealSchema.registry(RealSchema.model());
    StorageDirectives.remove(registry);
    schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
  }

  @Test
  void staysSmall() {
    assertThat(new SchemaPrinter().print(schema).getBytes(UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(schema.getAllTypesAsList())
        .filteredOn(type -> !type.getName().startsWith("__"))
        .hasSizeLessThanOrEqualTo(MOST_TYPES);
  }

  /** What the compiler of Relay asks of a field that takes {@code @connection}. */
  @Test
  void everyConnectionIsOneOfRelay() {
    var connections =
        schema.getAllTypesAsList().stream()
            .filter(GraphQLFieldsContainer.class::isInstance)
            .map(GraphQLFieldsContainer.class::cast)
            .flatMap(type -> type.getFieldDefinitions().stream())
            .filter(field -> field.getArgument("after") != null)
            .toList();
    assertThat(connections)
        .extracting(GraphQLFieldDefinition::getName)
        .contains("search", "matches", "neighbourhood", "paths", "similarRecords", "experts");
    assertThat(connections)
        .allSatisfy(
            field -> {
              assertThat(field.getArguments())
                  .extracting(GraphQLArgument::getName)
                  .contains("first", "after", "last", "before");
              var type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
              assertThat(type.getName()).endsWith("Connection");
              assertThat(type.getField("pageInfo").getType().toString()).contains("PageInfo");
              var edge =
                  (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(type.getField("edges").getType());
              assertThat(GraphQLTypeUtil.unwrapAll(edge.getField("cursor").getType()))
                  .isEqualTo(Scalars.GraphQLString);
              assertThat(GraphQLTypeUtil.unwrapAll(edge.getField("node").getType()))
                  .isInstanceOf(GraphQLCompositeType.class);
            });
    assertThat(schema.getObjectType("PageInfo").getFieldDefinitions())
        .extracting(GraphQLFieldDefinition::getName)
        .containsExactlyInAnyOrder("hasNextPage", "hasPreviousPage", "startCursor", "endCursor");
  }

  @Test
  void everyKindOfRecordHasARootFieldById() {
    var kinds =
        RealSchema.model().kinds().map(GraphType::name).filter(kind -> !kind.equals("Node"));
    assertThat(kinds)
        .allSatisfy(
            kind -> {
              var name =
                  StringUtils.uncapitalize(kind) + (kind.equals("EventSeries") ? "ById" : "");
              var field = schema.getQueryType().getField(name);
              assertThat(field.getType()).isEqualTo(schema.getType(kind));
              assertThat(field.getArgument("id")).isNotNull();
            });
  }

  @Test
  void describesEverything() {
    assertThat(Descriptions.missing(schema)).isEmpty();
  }

  /** The order by which the least binding of several is found. */
  @Test
  void tellsHowBindingEachModalityIs() {
    var order = Stream.of(Modality.values()).map(Modality::name).collect(joining(", "));
    assertThat(schema.getType("Modality"))
        .isInstanceOfSatisfying(
            GraphQLEnumType.class, type -> assertThat(type.getDescription()).contains(order));
  }

  @Test
  void saysWhatItsScalarsAre() {
    var printed = new SchemaPrinter().print(schema);
    assertThat(List.of("Date", "JSON", "Decimal", "Money"))
        .allSatisfy(
            name -> {
              assertThat(schema.getType(name))
                  .isInstanceOfSatisfying(
                      GraphQLScalarType.class,
                      scalar -> assertThat(scalar.getSpecifiedByUrl()).startsWith("https://"));
              assertThat(printed)
                  .containsPattern("\"\n?scalar %s @specifiedBy\\(url".formatted(name));
            });
  }

  /** A double cannot hold every sum, and a number of JSON is a double in JavaScript. */
  @Test
  void givesMoneyInOneWay() {
    assertThat(schema.getAllTypesAsList())
        .filteredOn(GraphQLFieldsContainer.class::isInstance)
        .flatExtracting(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions())
        .filteredOn(
            field -> field.getName().matches("(?i).*(salary|cost|amount)(Min|Max|Offered)?"))
        .filteredOn(
            field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType)
        .isNotEmpty()
        .allSatisfy(
            field ->
                assertThat(GraphQLTypeUtil.unwrapAll(field.getType()).getName())
                    .as(field.getName())
                    .isEqualTo("Money"));
  }

  @Test
  void saysNothingOfHowTheGraphIsStored() {
    assertThat(schema.getDirectives())
        .extracting(directive -> directive.getName())
        .contains("asOf", "oneOf", "specifiedBy")
        .doesNotContain(
            "node", "match", "relationship", "cypher", "requires", "references", "price");
    assertThat(new SchemaPrinter().print(schema)).doesNotContain("@relationship", "HOSTED_BY\",");
    assertThat(schema.getType("RelationshipDirection")).isNull();
  }

  @Test
  void pricesWhatOnlyJavaAnswers() {
    var model = RealSchema.model();
    var computed =
        model.types().values().stream()
            .filter(type -> type.kind() != GraphType.Kind.ABSTRACT)
            .flatMap(
                type ->
                    type.fields(GraphField.Computed.class)
                        .map(field -> type.name() + "." + field.name()));
    assertThat(model.prices().keySet())
        .containsAll(computed.toList())
        .contains("Demand.matches", "Query.paths", "CompetencyQuestion.answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph-schema/questions", "src/main/resources/examples"})
  void answersEveryDocument(String folder) throws IOException {
    try (var files = Files.list(Path.of(folder))) {
      var documents = files.filter(file -> file.toString().endsWith(".graphql")).toList();
      assertThat(documents).hasSizeGreaterThan(10);
      for (var file : documents) {
        var document = Parser.parse(Files.readString(file));
        assertThat(ParseAndValidate.validate(schema, document, Locale.ENGLISH))
            .as(file.toString())
            .isEmpty();
      }
    }
  }
}
