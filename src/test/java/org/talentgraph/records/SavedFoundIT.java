package org.talentgraph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.records.Editor.expert;
import static org.talentgraph.records.Editor.record;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** What is saved is there at once, however it is asked for. */
@IntegrationTest
class SavedFoundIT {

  @LocalServerPort int port;

  private Editor editor;

  @BeforeEach
  void open() {
    editor = new Editor(port);
  }

  @AfterEach
  void clean() {
    editor.clean();
    editor.close();
  }

  private List<String> ids(String query) {
    var answer = editor.ask(query);
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.get("data").findValuesAsString("id");
  }

  private static Map<String, Object> qara() {
    return expert(
        "Qara Ydenmeir",
        Map.of(
            "skills",
            Map.of(
                "set",
                List.of(
                    Map.of("id", "skill:control-engineering", "level", "EXPERT"),
                    Map.of("id", "skill:batteries-and-storage", "level", "EXPERT")))));
  }

  @Test
  void isFoundByTheSearch() {
    var search = "{ search(text: \"Ydenmeir\") { edges { node { id } } } }";
    assertThat(ids(search)).isEmpty();
    editor.save(qara());
    assertThat(ids(search)).containsExactly("expert:qara-ydenmeir");
    editor.save(
        record(
            "expert",
            Map.of("id", "expert:qara-ydenmeir", "name", Map.of("en", "Qara Zollbruck"))));
    assertThat(ids(search)).isEmpty();
    assertThat(ids("{ search(text: \"Zollbruck\") { edges { node { id } } } }"))
        .containsExactly("expert:qara-ydenmeir");
    editor.clean();
    assertThat(ids("{ search(text: \"Zollbruck\") { edges { node { id } } } }")).isEmpty();
  }

  /** As of a day that no other test asks for, since frequencies of skills are kept for a minute. */
  @Test
  void matchesAtOnce() {
    editor.save(
        qara(),
        record(
            "demand",
            Map.of(
                "id",
                "demand:qara",
                "name",
                Map.of("en", "Control of batteries"),
                "kind",
                "EXPERT",
                "status",
                "PUBLISHED",
                "postedBy",
                Map.of("id", "institution:demo-university-de-1"),
                "skills",
                Map.of(
                    "set",
                    List.of(
                        Map.of("id", "skill:control-engineering", "weight", 0.5),
                        Map.of("id", "skill:batteries-and-storage", "weight", 0.5))))));
    var matches =
        "query @asOf(date: \"2024-12-29\") { demand(id: \"demand:qara\") { matches(first: 100,"
            + " where: { id: { eq: \"expert:qara-ydenmeir\" } }) { edges { node { expert { id } } }"
            + " } } }";
    assertThat(ids(matches)).containsExactly("expert:qara-ydenmeir@2024-12-29");
    var back =
        "query @asOf(date: \"2024-12-29\") { expert(id: \"expert:qara-ydenmeir\") { matches(first:"
            + " 100, where: { id: { eq: \"demand:qara\" } }) { edges { node { demand { id } } } } }"
            + " }";
    assertThat(ids(back)).containsExactly("demand:qara@2024-12-29");
    editor.save(
        record(
            "expert",
            Map.of(
                "id",
                "expert:qara-ydenmeir",
                "skills",
                Map.of(
                    "remove",
                    List.of("skill:control-engineering", "skill:batteries-and-storage")))));
    assertThat(ids(matches)).isEmpty();
  }

  @Test
  void isReadAsOfADay() {
    editor.save(
        expert(
            "Qara Ydenmeir",
            Map.of(
                "residence",
                Map.of("id", "city:baoding", "validFrom", "2020-05-01", "validTo", "2022-05-01"))));
    var residence =
        "query @asOf(date: \"%s\") { expert(id: \"expert:qara-ydenmeir\") { residence { key } } }";
    assertThat(
            editor
                .ask(residence.formatted("2021-01-01"))
                .at("/data/expert/residence/key")
                .asString())
        .isEqualTo("city:baoding");
    assertThat(editor.ask(residence.formatted("2023-01-01")).at("/data/expert/residence").isNull())
        .isTrue();
  }

  /** A cursor names a place in the order, not a number of records. */
  @Test
  void anOldCursorStillLeadsOn() {
    var page =
        "{ experts(first: 50%s, orderBy: [{ name: ASC }]) { pageInfo { endCursor hasNextPage }"
            + " edges { node { id } } } }";
    var before =
        new HashSet<>(
            ids("{ experts(first: 100, orderBy: [{ name: ASC }]) { edges { node { id } } } }"));
    var first = editor.ask(page.formatted(""));
    var seen = new HashSet<>(first.findValuesAsString("id"));
    editor.save(expert("AAA Qara", Map.of()), expert("Zzz Qara", Map.of()));
    var cursor = first.at("/data/experts/pageInfo/endCursor").asString();
    seen.addAll(ids(page.formatted(", after: \"" + cursor + "\"")));
    assertThat(seen).isEqualTo(before);
  }

  @Test
  void theTagOfAnAnswerChanges() throws IOException, InterruptedException {
    editor.save(qara());
    var tag = get("*").headers().firstValue("ETag").orElseThrow();
    assertThat(get(tag).statusCode()).isEqualTo(304);
    editor.save(record("expert", Map.of("id", "expert:qara-ydenmeir", "birthYear", 1970)));
    var answer = get(tag);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("1970");
  }

  private HttpResponse<String> get(String known) throws IOException, InterruptedException {
    var query = "{ expert(id: \"expert:qara-ydenmeir\") { birthYear } }";
    var address =
        "http://localhost:%d/graphql?query=%s"
            .formatted(port, URLEncoder.encode(query, StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", "application/graphql-response+json");
    if (!known.equals("*")) {
      request.header("If-None-Match", known);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
