package org.talentgraph.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the explorer asks, beside the schema. {@code mvn test -Dfast -Dtest=ExplorerDocumentsTests
 * -Dfacts.renew=true} makes the documents of facts anew.
 */
class ExplorerDocumentsTests {

  private static final Path WEB = Path.of("src/main/web");
  private static final Path NAMES = Path.of("src/main/resources/static/pages/fields.js");
  private static final Path FACTS = WEB.resolve("record/facts");

  /** The head of the page has some, and others are for programs. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "id",
          "key",
          "name",
          "synthetic",
          "recordVersion",
          "passage",
          "start",
          "length",
          "sha256",
          "countedAlong",
          "countedWith",
          "summed",
          "public",
          "possible");

  private static GraphQLSchema schema;

  @BeforeAll
  static void make() {
    var registry = RealSchema.registry(RealSchema.model());
    StorageDirectives.remove(registry);
    schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
  }

  @Test
  void everyDocumentFitsTheSchema() throws IOException {
    try (var files = Files.walk(WEB)) {
      for (var file : files.filter(ExplorerDocumentsTests::isDocument).toList()) {
        var document = new Parser().parseDocument(Files.readString(file));
        assertThat(ParseAndValidate.validate(schema, document, Locale.ENGLISH))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void thePageAsksForAllFactsOfEveryKind() throws IOException {
    for (var kind : kinds().toList()) {
      var file = FACTS.resolve(kind.getName() + ".graphql");
      if (Boolean.getBoolean("facts.renew")) {
        Files.writeString(file, document(kind));
      }
      assertThat(file).hasContent(document(kind));
    }
    try (var files = Files.list(FACTS)) {
      assertThat(files).hasSize((int) kinds().count());
    }
  }

  @Test
  void everyFactHasWordsInBothLanguages() throws IOException {
    var words = Files.readString(NAMES);
    assertThat(kinds().flatMap(kind -> facts(kind).map(GraphQLFieldDefinition::getName)).distinct())
        .filteredOn(
            name -> !name.endsWith("Precision") && !Set.of("validFrom", "validTo").contains(name))
        .allSatisfy(name -> assertThat(words).contains(" " + name + ": both("));
  }

  private static boolean isDocument(Path file) {
    return file.toString().endsWith(".graphql")
        && !file.toString().contains("node_modules")
        && !file.endsWith("schema.graphql");
  }

  private static Stream<GraphQLObjectType> kinds() {
    return schema.getImplementations((GraphQLInterfaceType) schema.getType("Node")).stream()
        .filter(kind -> facts(kind).findAny().isPresent())
        .sorted(Comparator.comparing(GraphQLObjectType::getName));
  }

  private static Stream<GraphQLFieldDefinition> facts(GraphQLObjectType kind) {
    return kind.getFieldDefinitions().stream()
        .filter(field -> !ELSEWHERE.contains(field.getName()) && isPlain(type(field)))
        .sorted(Comparator.comparing(GraphQLFieldDefinition::getName));
  }

  private static GraphQLNamedType type(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAllAs(field.getType());
  }

  private static boolean isPlain(GraphQLNamedType type) {
    return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
  }

  /** Aliases tell the page the types of the values. */
  private static String document(GraphQLObjectType kind) {
    return """
    query ExplorerFactsOf%1$s($id: ID!) {
      node(id: $id) {
        ... on %1$s {
    %2$s    }
      }
    }
    """
        .formatted(
            kind.getName(),
            facts(kind)
                .map(
                    field ->
                        "      %1$s__%2$s: %1$s\n"
                            .formatted(field.getName(), type(field).getName()))
                .collect(joining()));
  }
}
