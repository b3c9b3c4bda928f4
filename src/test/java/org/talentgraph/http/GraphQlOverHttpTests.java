package org.talentgraph.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunctions;
import org.talentgraph.api.ErrorLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint over a small schema that also has a mutation and a field that fails. */
class GraphQlOverHttpTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STANDARD = "application/graphql-response+json";
  private static final String SDL =
      """
      type Query { name: String broken: String }
      type Mutation { rename: String }
      """;

  private final AtomicInteger renamed = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private String version = "1";
  private Instant now = Instant.parse("2026-11-28T23:00:00Z");

  @Test
  void answersAQueryByEveryMethod() throws Exception {
    for (var answer :
        List.of(
            get("query={name}", STANDARD),
            send("QUERY", STANDARD, Map.of("query", "{ name }")),
            send("POST", STANDARD, Map.of("query", "{ name }")))) {
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentType()).isEqualTo(STANDARD + ";charset=utf-8");
      assertThat(json(answer).at("/data/name").asString()).isEqualTo("北仑");
    }
  }

  @Test
  void aPartialAnswerIs294ForThoseWhoKnowTheNumber() throws Exception {
    var request = Map.<String, Object>of("query", "{ name broken }");
    var answer = send("POST", STANDARD, request);
    assertThat(answer.getStatus()).isEqualTo(294);
    assertThat(json(answer).at("/data/name").asString()).isEqualTo("北仑");
    assertThat(json(answer).at("/errors/0/path/0").asString()).isEqualTo("broken");
    assertThat(send("POST", "application/json", request).getStatus()).isEqualTo(200);
    assertThat(get("query={name broken}", STANDARD).getHeader("ETag")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"GET", "HEAD", "QUERY"})
  void aMutationIsRefusedByEverySafeMethod(String method) throws Exception {
    var document = "query Q { name } mutation M { rename }";
    for (var type : List.of(STANDARD, "application/json")) {
      var answer =
          method.equals("QUERY")
              ? send(method, type, Map.of("query", document, "operationName", "M"))
              : perform(
                  MockMvcRequestBuilders.request(HttpMethod.valueOf(method), "/graphql")
                      .queryParam("query", document)
                      .queryParam("operationName", "M")
                      .header("Accept", type));
      assertThat(answer.getStatus()).isEqualTo(405);
      assertThat(answer.getHeader("Allow")).isEqualTo("POST, OPTIONS");
    }
    assertThat(renamed).hasValue(0);
    assertThat(get("query=" + document + "&operationName=Q", STANDARD).getStatus()).isEqualTo(200);
    assertThat(send("POST", STANDARD, Map.of("query", document, "operationName", "M")).getStatus())
        .isEqualTo(200);
    assertThat(renamed).hasValue(1);
  }

  @Test
  void aKnownTagIsNotExecutedUntilTheGraphChanges() throws Exception {
    var tag = Objects.requireNonNull(get("query={name}", STANDARD).getHeader("ETag"));
    assertThat(read).hasValue(1);
    assertThat(conditional("{name}", tag).getStatus()).isEqualTo(304);
    assertThat(conditional("{name}", "\"x\", " + tag.substring(2)).getStatus()).isEqualTo(304);
    assertThat(conditional("{name}", tag).getContentAsByteArray()).isEmpty();
    assertThat(read).hasValue(1);
    assertThat(conditional("{n:name}", tag).getStatus()).isEqualTo(200);
    version = "2";
    var other = conditional("{name}", tag);
    assertThat(other.getStatus()).isEqualTo(200);
    assertThat(other.getHeader("ETag")).isNotEqualTo(tag);
  }

  @Test
  void anAnswerHoldsForADay() throws Exception {
    var tag = Objects.requireNonNull(get("query={name}", STANDARD).getHeader("ETag"));
    now = now.plus(Duration.ofMinutes(59));
    assertThat(conditional("{name}", tag).getStatus()).isEqualTo(304);
    now = now.plus(Duration.ofMinutes(1));
    assertThat(conditional("{name}", tag).getStatus()).isEqualTo(200);
  }

  @Test
  void storedOnlyRefusesWhatIsNotStored() throws Exception {
    var example =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:examples/*.graphql")[0].getContentAsString(UTF_8);
    var id = "sha256:" + StoredDocuments.hash(example);
    var mode = DocumentProperties.Mode.STORED;
    assertThat(code(send(mode, Map.of("query", "{ name }")))).isEqualTo("DOCUMENT_NOT_STORED");
    assertThat(code(send(mode, Map.of("query", "{ __schema { types { name } } }"))))
        .isEqualTo("DOCUMENT_NOT_STORED");
    assertThat(send(mode, Map.of("query", "{ name }")).getStatus()).isEqualTo(403);
    assertThat(code(send(mode, Map.of("documentId", "sha256:00")))).isEqualTo("UNKNOWN_DOCUMENT");
    // what was found is executed, and does not fit this small schema
    assertThat(send(mode, Map.of("documentId", id)).getStatus()).isEqualTo(422);
    assertThat(code(send(mode, Map.of("documentId", id)))).isNotEqualTo("UNKNOWN_DOCUMENT");
    assertThat(code(send(mode, Map.of("query", example)))).isNotEqualTo("DOCUMENT_NOT_STORED");
    var persisted = send(mode, Map.of("extensions", persisted("{ name }")));
    assertThat(code(persisted)).isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
    assertThat(json(persisted).at("/errors/0/message").asString())
        .isEqualTo("PersistedQueryNotSupported");
  }

  static Map<String, Object> persisted(String query) {
    return Map.of(
        "persistedQuery", Map.of("version", 1, "sha256Hash", StoredDocuments.hash(query)));
  }

  private static String code(MockHttpServletResponse answer) throws Exception {
    return json(answer).at("/errors/0/extensions/code").asString();
  }

  private static JsonNode json(MockHttpServletResponse answer) throws Exception {
    return JSON.readTree(answer.getContentAsString(UTF_8));
  }

  private MockHttpServletResponse get(String query, String accept) throws Exception {
    var request = MockMvcRequestBuilders.get("/graphql").header("Accept", accept);
    for (var parameter : query.split("&")) {
      request.queryParam(
          parameter.substring(0, parameter.indexOf('=')),
          parameter.substring(parameter.indexOf('=') + 1));
    }
    return perform(request);
  }

  private MockHttpServletResponse conditional(String query, String tag) throws Exception {
    return perform(
        MockMvcRequestBuilders.get("/graphql")
            .queryParam("query", query)
            .header("Accept", STANDARD)
            .header("If-None-Match", tag));
  }

  private MockHttpServletResponse send(String method, String accept, Map<String, Object> request)
      throws Exception {
    return perform(body(method, accept, request));
  }

  private MockHttpServletResponse send(DocumentProperties.Mode mode, Map<String, Object> request)
      throws Exception {
    return perform(mode, body("POST", STANDARD, request));
  }

  private static MockHttpServletRequestBuilder body(
      String method, String accept, Map<String, Object> request) {
    return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), "/graphql")
        .contentType("application/json")
        .header("Accept", accept)
        .content(JSON.writeValueAsBytes(request));
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    return perform(DocumentProperties.Mode.OPEN, request);
  }

  private MockHttpServletResponse perform(
      DocumentProperties.Mode mode, MockHttpServletRequestBuilder request) throws Exception {
    return mvc(mode).perform(request).andReturn().getResponse();
  }

  private MockMvc mvc(DocumentProperties.Mode mode) throws IOException {
    var stored = StoredDocuments.read(new PathMatchingResourcePatternResolver(), List.of(), JSON);
    var errors = new HttpErrors("/graphql", new ErrorLinks(""), JSON);
    var endpoint =
        new GraphQlOverHttp(
            handler(),
            new RequestDocuments(stored, mode),
            new EntityTags("test", () -> version, Clock.fixed(now, ZoneOffset.UTC)),
            new Answers(JSON, errors, "no-cache"),
            new EventStreams(JSON, errors, new OpenStreams(1)),
            JSON,
            DataSize.ofKilobytes(4));
    return MockMvcBuilders.routerFunctions(
            RouterFunctions.route(RequestPredicates.path("/graphql"), endpoint::handle))
        .build();
  }

  private WebGraphQlHandler handler() {
    var source =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(new ByteArrayResource(SDL.getBytes(UTF_8)))
            .configureRuntimeWiring(
                wiring ->
                    wiring
                        .type(
                            "Query",
                            type ->
                                type.dataFetcher(
                                        "name",
                                        _ -> {
                                          read.incrementAndGet();
                                          return "北仑";
                                        })
                                    .dataFetcher(
                                        "broken",
                                        _ -> {
                                          throw new IllegalStateException("broken");
                                        }))
                        .type(
                            "Mutation",
                            type ->
                                type.dataFetcher("rename", _ -> "" + renamed.incrementAndGet())))
            .build();
    return WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source)).build();
  }
}
