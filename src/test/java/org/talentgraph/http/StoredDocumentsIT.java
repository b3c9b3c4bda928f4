package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.http.Http.JSON;
import static org.talentgraph.http.Http.STANDARD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class StoredDocumentsIT {

  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void open() {
    http = new Http(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/resources/examples/02-how-an-expert-came.graphql",
        "graph-schema/questions/07-nobel-peace-prize.graphql"
      })
  void examplesAndQuestionsAreKnownByTheirHash(Path file) throws Exception {
    var text = Files.readString(file);
    var variables = variables(file);
    var named =
        Map.of("documentId", "sha256:" + StoredDocuments.hash(text), "variables", variables);
    var expected = http.post(Map.of("query", text, "variables", variables), STANDARD).data();
    assertThat(expected.isObject()).isTrue();
    assertThat(http.get(named, STANDARD).data()).isEqualTo(expected);
    assertThat(http.post(named, STANDARD).data()).isEqualTo(expected);
    assertThat(http.query(named, STANDARD).data()).isEqualTo(expected);
    assertThat(http.get(named, STANDARD).header("ETag")).isNotEmpty();
  }

  /** A question has its variables in a file beside it. */
  private static Object variables(Path file) throws IOException {
    var question = Path.of(file.toString().replace(".graphql", ".json"));
    return Files.exists(question)
        ? JsonMapper.builder().build().readTree(Files.readString(question)).get("variables")
        : Map.of();
  }

  @Test
  void speaksTheProtocolOfApollo() throws Exception {
    var text = "{ places(first: 1) { edges { node { id } } } }";
    var hash = GraphQlOverHttpTests.persisted(text);
    var named = Map.<String, Object>of("extensions", hash);
    for (var unknown : new Http.Answer[] {http.get(named, STANDARD), http.post(named, STANDARD)}) {
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
      assertThat(unknown.json().at("/errors/0/message").asString())
          .isEqualTo("PersistedQueryNotFound");
      assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(http.post(named, JSON).status()).isEqualTo(200);

    var wrong = http.post(Map.of("query", text + " ", "extensions", hash), STANDARD);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.code()).isEqualTo("PERSISTED_QUERY_MISMATCH");
    assertThat(http.get(named, STANDARD).status()).isEqualTo(404);

    var sent = http.get(Map.of("query", text, "extensions", hash), STANDARD);
    assertThat(sent.status()).isEqualTo(200);
    for (var again :
        new Http.Answer[] {
          http.get(named, STANDARD), http.post(named, STANDARD), http.query(named, STANDARD)
        }) {
      assertThat(again.data()).isEqualTo(sent.data());
    }
  }
}
