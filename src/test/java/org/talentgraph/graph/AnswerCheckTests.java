package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Controller;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.Inheritance;
import org.talentgraph.model.Reference;
import org.talentgraph.model.SdlReader;
import org.talentgraph.model.StorageDirectives;

@NullMarked
class AnswerCheckTests {

  private static final String SDL =
      """
      type Query { firm(id: ID!): Firm @match sum: Sum! }
      directive @match on FIELD_DEFINITION
      directive @cypher(file: String!) on FIELD_DEFINITION
      directive @node on OBJECT
      directive @requires(fields: String!) on FIELD_DEFINITION
      type Firm @node { id: ID! name: String! age: Int @requires(fields: "name") holds: Counts @cypher(file: "recorded") }
      type Counts { documented: Int! }
      type Facets { totalGroups: Int! groups: [FacetGroup!]! }
      type FacetGroup { count: Int! values: [FacetValue!]! }
      type FacetValue { key: String! value: String name: String }
      type Sum { of: Firm! parts: [Part!]! }
      type Part { text: String! note: String }
      """;

  @Test
  void acceptsWhatTheGraphOrJavaAnswers() {
    assertThat(problems("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "extend type Query { nobody: Sum }, Query.nobody",
    "type Mutation { nobody: String }, Mutation.nobody",
    "type Subscription { nobody: Sum }, Subscription.nobody",
    "extend type Firm { nobody: Sum }, Firm.nobody",
    "extend type Sum { nobody: Firm }, Sum.nobody",
    "extend type Part { nobody: String }, Part.nobody",
    "extend type Facets { nobody: String }, Facets.nobody",
    "extend type FacetGroup { nobody: Int }, FacetGroup.nobody",
    "extend type FacetValue { nobody: Int }, FacetValue.nobody"
  })
  void namesAFieldThatNobodyAnswers(String extension, String field) {
    assertThat(problems(extension))
        .containsExactly(field + ": neither a directive nor Java says how to answer it");
  }

  @Test
  void namesAFieldThatAStatementDoesNotAnswer() {
    assertThat(problems("extend type Counts { synthetic: Int! records: Int! }"))
        .containsExactly("Counts.records: graph-schema/cypher/recorded.cypher does not name it");
  }

  @Test
  void namesAFieldThatIsNeverNullAlthoughJavaMayAnswerNull() {
    assertThat(problems("", "note: String", "note: String!"))
        .containsExactly("Part.note: the SDL says that it is never null, but Java may answer null");
  }

  @Test
  void namesAllProblemsAtOnce() {
    assertThat(
            problems(
                "type Mutation { one: Int two: Int } extend type Part { three: Int }",
                "note: String",
                "note: String!"))
        .hasSize(4);
  }

  private static List<String> problems(String extension) {
    return problems(extension, "", "");
  }

  private static List<String> problems(String extension, String written, String instead) {
    var registry = new SchemaParser().parse(SDL.replace(written, instead) + extension);
    Inheritance.apply(registry);
    var model = SdlReader.read(registry);
    StorageDirectives.remove(registry);
    var context = new StaticApplicationContext();
    context.registerSingleton("answers", Answers.class);
    var controllers = new AnnotatedControllerConfigurer();
    controllers.setApplicationContext(context);
    controllers.afterPropertiesSet();
    var wiring = RuntimeWiring.newRuntimeWiring();
    controllers.configure(wiring);
    var files = new StatementFiles(new DefaultResourceLoader());
    return new AnswerCheck(model, files, wiring.build().getDataFetchers())
        .problems(UnExecutableSchemaGenerator.makeUnExecutableSchema(registry));
  }

  record Sum(Reference of, List<Part> parts) {}

  record Part(String text, @Nullable String note) {}

  @Controller
  static class Answers {

    @QueryMapping
    Sum sum() {
      return new Sum(new Reference("firm:1"), List.of());
    }

    @SchemaMapping(typeName = "Firm")
    Integer age() {
      return 1;
    }
  }
}
