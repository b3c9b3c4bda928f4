package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.WiringFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentgraph.model.RealSchema;
import org.talentgraph.model.StorageDirectives;
import tools.jackson.databind.json.JsonMapper;

/** What is said of documents and variables that do not fit the published schema. */
class QueryErrorsTests {

  private static GraphQLSchema schema;

  @BeforeAll
  static void make() {
    var registry = RealSchema.registry(RealSchema.model());
    StorageDirectives.remove(registry);
    schema =
        new SchemaGenerator()
            .makeExecutableSchema(
                registry, RealSchema.scalars().wiringFactory(unanswered()).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { expretz { totalCount } }                        | Query has no field 'expretz'. Did you mean expert or experts?
          { experts { pageInfo { hasNext } } }              | PageInfo has no field 'hasNext'. Possible: hasNextPage, hasPreviousPage, startCursor, endCursor.
          { experts(frist: 2) { totalCount } }              | The field has no argument 'frist'. Did you mean first? Possible: first, after, last, before, where, orderBy, asOf.
          { experts(first: "2") { totalCount } }            | first is "2", and must be a whole number between -2147483648 and 2147483647.
          { demands(where: {salaryOffered: {gt: "x"}}) { totalCount } } | where.salaryOffered.gt is "x", and must be a sum of money
          { experts(where: {nam: {eq: "a"}}) { totalCount } } | where: ExpertFilter has no field 'nam'. Did you mean name?
          { experts(where: {origin: {eq: FOREIN}}) { totalCount } } | where.origin.eq is FOREIN, which is no value of ExpertOrigin. Did you mean FOREIGN? Possible: FOREIGN, RETURNEE, HONG_KONG_MACAO_TAIWAN, DOMESTIC.
          { experts(where: {origin: {eq: "FOREIGN"}}) { totalCount } } | where.origin.eq is "FOREIGN", which is no value of ExpertOrigin. Did you mean FOREIGN? Possible: FOREIGN, RETURNEE, HONG_KONG_MACAO_TAIWAN, DOMESTIC.
          { experts(where: "a") { totalCount } }            | where is "a", and must be an object of type ExpertFilter.
          { experts(orderBy: [{name: ASC, id: ASC}]) { totalCount } } | orderBy[0] must have exactly one field of ExpertOrder.
          { expert { name } }                               | The argument 'id' is required.
          { experts }                                       | Select fields of 'experts', which is of type ExpertConnection. Possible: edges, pageInfo, totalCount, facets.
          query @asof(date: "2022-01-01") { experts { totalCount } } | There is no directive '@asof'. Did you mean asOf?
          query @asOf(date: "2022-02-30") { experts { totalCount } } | date is "2022-02-30", and must be a day of the calendar, such as "2022-06-30".
          query ($w: ExpertFiler) { experts(where: $w) { totalCount } } | There is no type 'ExpertFiler'. Did you mean ExpertFilter or
          query ($n: String) { experts(first: $n) { totalCount } } | The variable '$n' is of type String, and Int is needed here.
          query ($o: ExpertOrigin = FOREIN) { experts(where: {origin: {eq: $o}}) { totalCount } } | $o is FOREIN, which is no value of ExpertOrigin. Did you mean FOREIGN?
          { experts { totalCount                             | The document is not GraphQL: offending token '<EOF>' at line 1, column 23.
          """)
  void saysWhatIsWrongAndWhatIsPossible(String document, String english) {
    var error = explain(document, Map.of());
    assertThat(error.english()).startsWith(english);
    assertThat(error.chinese())
        .containsPattern("\\p{IsHan}")
        .doesNotContain("Value{", "Validation", "is not", "Possible");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"w": {"nam": {"eq": "a"}}}        | 'w': ExpertFilter has no field 'nam'. Did you mean name?       | ExpertFilter
          {"w": {"origin": {"eq": "X"}}}     | 'w'.origin.eq is "X", which is no value of ExpertOrigin. Possible: FOREIGN, RETURNEE, HONG_KONG_MACAO_TAIWAN, DOMESTIC. | ExpertOriginFilter.eq
          {"w": {"birthYear": {"eq": "X"}}}  | 'w'.birthYear.eq is "X", and must be a whole number           | IntFilter.eq
          {"w": null}                        | 'w' must not be null; its type is ExpertFilter!.              | ExpertFilter
          {}                                 | 'w' must not be null; its type is ExpertFilter!.              | ExpertFilter
          """)
  void saysWhatIsWrongWithAVariable(String variables, String english, String coordinate) {
    @SuppressWarnings("unchecked")
    Map<String, Object> given = JsonMapper.shared().readValue(variables, Map.class);
    var error = explain("query ($w: ExpertFilter!) { experts(where: $w) { totalCount } }", given);
    assertThat(error.english()).startsWith(english);
    assertThat(error.coordinate()).isEqualTo(coordinate);
    assertThat(error.code().name()).isEqualTo("INVALID_VARIABLE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { foo }                                                   | Query
          { experts(first: "2") { totalCount } }                    | Query.experts(first:)
          { experts(frist: 2) { totalCount } }                      | Query.experts
          { experts(where: {origin: {eq: X}}) { totalCount } }      | ExpertOriginFilter.eq
          { expert { name } }                                       | Query.expert(id:)
          { experts { edges { node { name(in: DE) } } } }           | Expert.name(in:)
          query @asOf { experts { totalCount } }                    | @asOf(date:)
          """)
  void namesThePlaceInTheSchema(String document, String coordinate) {
    assertThat(explain(document, Map.of()).coordinate()).isEqualTo(coordinate);
  }

  @Test
  void namesTheNullThatADefaultHidesFromValidation() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("x", null);
    var input =
        ExecutionInput.newExecutionInput("query ($x: ID = \"a\") { expert(id: $x) { name } }")
            .variables(variables)
            .build();
    var id = schema.getQueryType().getField("expert").getArgument("id");
    var failure = new NonNullableValueCoercedAsNullException(id);
    var error = new QueryErrors(schema, input).explain(failure).orElseThrow();
    assertThat(error.english()).isEqualTo("id: $x must not be null; its type is ID!.");
    assertThat(error.chinese()).isEqualTo("id: $x 不能为 null，其类型为 ID!。");
    assertThat(error.code().name()).isEqualTo("INVALID_VARIABLE");
    assertThat(error.coordinate()).isEqualTo("Query.expert(id:)");
  }

  @Test
  void saysWhichOperationsThereAre() {
    var document =
        "query Places { places { totalCount } } query Experts { experts { totalCount } }";
    assertThat(explain(document, null, Map.of()).english())
        .isEqualTo(
            "The document has several operations. Name one by operationName. Possible: Places,"
                + " Experts.");
    assertThat(explain(document, "Expert", Map.of()).english())
        .isEqualTo(
            "The document has no operation 'Expert'. Did you mean Experts? Possible: Places,"
                + " Experts.");
  }

  /**
   * A message of a new graphql-java that nobody has translated would be English in a Chinese one.
   */
  @ParameterizedTest
  @ValueSource(strings = {"Validation", "Parsing"})
  void hasASentenceForEveryMessageOfTheLibrary(String bundle) {
    assertThat(ResourceBundle.getBundle("i18n." + bundle, Locale.ROOT).keySet())
        .filteredOn(key -> !key.startsWith("ArgumentValidationUtil."))
        .filteredOn(key -> !key.matches("(Defer|Incremental|Subscription|Variable(Default)).*"))
        .allMatch(QueryErrors.WORDS::has);
  }

  private static WiringFactory unanswered() {
    return new MockedWiringFactory() {
      @Override
      public boolean providesScalar(ScalarWiringEnvironment environment) {
        return false; // the real ones are there
      }
    };
  }

  private static Explanation explain(String document, Map<String, Object> variables) {
    return explain(document, null, variables);
  }

  private static Explanation explain(
      String document, String operation, Map<String, Object> variables) {
    return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE).stream()
        .map(
            locale ->
                ExecutionInput.newExecutionInput(document)
                    .operationName(operation)
                    .variables(variables)
                    .locale(locale)
                    .build())
        .map(
            input -> {
              var errors = GraphQL.newGraphQL(schema).build().execute(input).getErrors();
              return new QueryErrors(schema, input)
                  .explain(errors.getFirst())
                  .orElseThrow(() -> new AssertionError(errors.toString()));
            })
        .reduce(
            (one, other) -> {
              assertThat(one).isEqualTo(other);
              return one;
            })
        .orElseThrow();
  }
}
