package org.talentgraph.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.explorer.Chromium;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Drafts of documents that editors keep for one another. */
@IntegrationTest
class DocumentDraftsIT {

  private static final String ALL = "{ documentDrafts { key content version keptBy keptAt } }";
  private static final String KEEP =
      "mutation Keep($key: ID!, $content: JSON!, $version: Int!) {"
          + " keepDocumentDraft(key: $key, content: $content, ifVersion: $version) { version } }";
  private static final String REMOVE =
      "mutation Remove($key: ID!, $version: Int!) {"
          + " removeDocumentDraft(key: $key, ifVersion: $version) { content } }";

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Caller guest;

  @BeforeEach
  void ask() {
    guest = new Caller(port);
    clear();
  }

  @AfterEach
  void forget() {
    guest.close();
    clear();
  }

  private void clear() {
    client.query("MATCH (draft:DocumentDraft) DELETE draft").run();
  }

  @Test
  void editorsSeeADraftAndNobodyElse() {
    assertThat(keep(Role.EDITOR, "one", "a", 0).at("/data/keepDocumentDraft/version").asInt())
        .isEqualTo(1);
    assertThat(all(Role.ADMIN)).hasSize(1);
    assertThat(all(Role.ADMIN).at("/0/content/text").asString()).isEqualTo("a");
    assertThat(all(Role.ADMIN).at("/0/keptBy").asString()).isNotEmpty();
    assertThat(Caller.code(guest.as(Role.SCOUT).ask(ALL))).isEqualTo("FORBIDDEN");
    assertThat(Caller.code(keep(Role.SCOUT, "one", "b", 1))).isEqualTo("FORBIDDEN");
  }

  @Test
  void nobodyKeepsOverWhatAnotherHasKept() {
    keep(Role.EDITOR, "one", "a", 0);
    keep(Role.ADMIN, "one", "b", 1);
    var late = keep(Role.EDITOR, "one", "c", 1);
    assertThat(Caller.code(late)).isEqualTo("OUTDATED_VERSION");
    assertThat(late.at("/errors/0/extensions/version").asInt()).isEqualTo(2);
    assertThat(all(Role.EDITOR).at("/0/content/text").asString()).isEqualTo("b");
    assertThat(Caller.code(remove("one", 1))).isEqualTo("OUTDATED_VERSION");
    assertThat(remove("one", 2).at("/data/removeDocumentDraft/content/text").asString())
        .isEqualTo("b");
    assertThat(Caller.code(remove("one", 2))).isEqualTo("OUTDATED_VERSION");
    assertThat(Caller.code(remove("one", 0))).isEqualTo("BAD_VALUE");
    assertThat(all(Role.EDITOR)).isEmpty();
  }

  @Test
  void aHundredAreKeptAtMost() {
    client
        .query(
            "UNWIND range(1, 100) AS i CREATE (:DocumentDraft {key: 'd' + i, content: '{}',"
                + " version: 1, keptBy: 'x', keptAt: '2026-01-01T00:00:00Z'})")
        .run();
    assertThat(Caller.code(keep(Role.EDITOR, "one", "a", 0))).isEqualTo("TOO_MANY_RECORDS");
    assertThat(Caller.code(keep(Role.EDITOR, "d1", "a", 1))).isEmpty();
    assertThat(all(Role.EDITOR)).hasSize(100);
  }

  @Test
  @EnabledIf(
      value = "org.talentgraph.explorer.Chromium#isThere",
      disabledReason = "/usr/bin/chromium is not installed")
  void anotherEditorGoesOnWithIt() {
    Chromium.visit(
        page -> {
          open(page, "EDITOR");
          page.locator("[id='document:key']").fill("shared-sample");
          page.locator("[id='document:name.zh']").fill("共享草稿");
          button(page, "Keep this draft").click();
          assertThat(page.locator("#shared li")).containsText("shared-sample");
        });
    Chromium.visit(
        page -> {
          open(page, "ADMIN");
          assertThat(page.locator("[id='document:name.zh']")).hasValue("");
          page.locator("#shared li button").first().click();
          assertThat(page.locator("[id='document:name.zh']")).hasValue("共享草稿");
          keep(Role.EDITOR, "shared-sample", "c", 1);
          button(page, "Keep this draft").click();
          assertThat(page.locator("#message")).containsText("has version 2");
          page.locator("#caller select").selectOption("SCOUT");
          assertThat(page.locator("#shared")).isHidden();
        });
  }

  private void open(Page page, String role) {
    page.navigate("http://localhost:%d/documents?lang=en".formatted(port));
    page.locator("html[data-ready]").waitFor();
    page.locator("#caller select").selectOption(role);
    assertThat(page.locator("#shared")).isVisible();
  }

  private static Locator button(Page page, String words) {
    return page.locator("button", new Page.LocatorOptions().setHasText(words));
  }

  private JsonNode all(Role role) {
    return guest.as(role).ask(ALL).at("/data/documentDrafts");
  }

  private JsonNode keep(Role role, String key, String text, int version) {
    return guest
        .as(role)
        .ask(KEEP, Map.of("key", key, "content", Map.of("text", text), "version", version));
  }

  private JsonNode remove(String key, int version) {
    return guest.as(Role.EDITOR).ask(REMOVE, Map.of("key", key, "version", version));
  }
}
