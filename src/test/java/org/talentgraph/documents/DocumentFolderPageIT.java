package org.talentgraph.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.explorer.Chromium;
import org.talentgraph.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** The page can say what a folder can say: it opens one, and saves the same. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class DocumentFolderPageIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-yunling-measures", "2025-haizhou-measures", "2026-yunling-amendment"})
  void aFolderIsTheSameAfterThePage(String name) {
    var given = SentDocument.sample(port, name);
    Chromium.visit(
        page -> {
          visit(page);
          open(page, name + ".zip", "application/zip", given.zip());
          assertThat(page.locator("#facts article")).hasCount(rows(given, "passages.csv").size());
          var saved = saved(page);
          assertThat(saved.files().keySet()).isEqualTo(given.files().keySet());
          given.files().keySet().stream()
              .filter(file -> file.endsWith(".csv"))
              .map(file -> file.substring("facts/".length()))
              .forEach(file -> assertThat(rows(saved, file)).as(file).isEqualTo(rows(given, file)));
          assertThat(saved.files().get("source.txt")).isEqualTo(given.files().get("source.txt"));
        });
  }

  @Test
  void whatWasSavedIsTriedWithTheSameOutcome() {
    var given = SentDocument.sample(port, "2025-haizhou-measures");
    Chromium.visit(
        page -> {
          visit(page);
          var json = JsonMapper.builder().build();
          open(page, "a.json", "application/json", json.writeValueAsBytes(given.files()));
          assertThat(page.locator("#checked")).containsText("Nothing to correct");
          var saved = saved(page).tried();
          var outcome = given.tried();
          assertThat(saved.get("problems")).isEmpty();
          assertThat(saved.get("created")).isEqualTo(outcome.get("created"));
          assertThat(saved.get("preview")).isEqualTo(outcome.get("preview"));
        });
  }

  @Test
  void anIdThatIsAnothersWhileItIsTypedTakesNothingFromIt() {
    var given = SentDocument.sample(port, "2025-haizhou-measures");
    Chromium.visit(
        page -> {
          visit(page);
          open(page, "a.zip", "application/zip", given.zip());
          page.locator("#age > p select").selectOption("clause");
          page.locator("#age > p button").first().click();
          var id = page.locator("[id='age-2:id']");
          for (var typed : List.of("clause:haizhou-measures-2025-1", "2")) {
            id.press("End");
            id.pressSequentially(typed);
            id.press("Tab");
          }
          var saved = saved(page);
          assertThat(rows(saved, "rule.csv")).isEqualTo(rows(given, "rule.csv"));
          assertThat(rows(saved, "clause.csv"))
              .containsAll(rows(given, "clause.csv"))
              .contains(
                  Map.of("id", "clause:haizhou-measures-2025-12", "citations", Set.of("age")));
        });
  }

  @Test
  void whatIsTakenAwayCanBeBroughtBack() {
    var given = SentDocument.sample(port, "2025-haizhou-measures");
    Chromium.visit(
        page -> {
          visit(page);
          open(page, "a.zip", "application/zip", given.zip());
          var articles = page.locator("#facts article");
          assertThat(articles).hasCount(8);
          button(page, "Remove the passage").first().click();
          assertThat(articles).hasCount(7);
          button(page, "Bring back").click();
          assertThat(articles).hasCount(8);
          button(page, "Discard the draft").click();
          assertThat(articles).hasCount(0);
          page.reload();
          button(page, "Bring back").click();
          assertThat(articles).hasCount(8);
          open(page, "no.zip", "application/zip", "text".getBytes(UTF_8));
          assertThat(page.locator("#message")).containsText("no packed folder");
          assertThat(articles).hasCount(8);
        });
  }

  @Test
  void allKindsAndTheirFieldsAreOfferedInBothLanguages() {
    Chromium.visit(
        page -> {
          visit(page);
          var offered =
              page.evaluate(
                  """
                  async () => {
                    const { kinds, typeOf } = await import("/pages/documents/kinds.js");
                    const { first, others } = kinds();
                    const { inputFields } = await typeOf("RecordInput");
                    return inputFields.map(({ name }) => name).filter((name) => ![...first, ...others].includes(name));
                  }
                  """);
          assertThat(offered).isEqualTo(List.of("citation", "source"));
          var unnamed =
              page.evaluate(
                  """
                  async () => {
                    const { formOf, kinds } = await import("/pages/documents/kinds.js");
                    const fields = [];
                    for (const kind of kinds().first) {
                      const { first, others } = await formOf(kind);
                      fields.push(...[...first, ...others].map((field) => [kind, field.column, field.zh, field.en]));
                    }
                    return fields.filter(([, , zh, en]) => !/\\p{Script=Han}/u.test(zh) || !/[a-z]/.test(en)).map(String);
                  }
                  """);
          assertThat(unnamed).isEqualTo(List.of());
        });
  }

  private void visit(Page page) {
    page.navigate("http://localhost:%d/documents?lang=en".formatted(port));
    page.locator("html[data-ready]").waitFor();
    page.locator("#caller select").selectOption("EDITOR");
  }

  private static void open(Page page, String name, String type, byte[] content) {
    page.locator("#file-folder").setInputFiles(new FilePayload(name, type, content));
  }

  private static Locator button(Page page, String words) {
    return page.locator("button", new Page.LocatorOptions().setHasText(words));
  }

  private SentDocument saved(Page page) {
    var download = page.waitForDownload(() -> button(page, "Save the folder").click());
    try (var packed = Files.newInputStream(download.path())) {
      Map<String, String> files = new TreeMap<>();
      DocumentFolder.ofZip(packed)
          .files()
          .forEach((file, content) -> files.put(file, new String(content, UTF_8)));
      return new SentDocument(port, Role.EDITOR, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table without empty cells and what is so by itself; citations in any order. */
  private static Set<Map<String, Object>> rows(SentDocument document, String table) {
    var file = "facts/" + table;
    var content = document.files().get(file).getBytes(UTF_8);
    return Table.read(file, content, new Findings()).rows().stream()
        .map(
            row ->
                row.cells().entrySet().stream()
                    .filter(cell -> !cell.getValue().isEmpty())
                    .filter(cell -> !(table.equals("passages.csv") && cell.getKey().equals("how")))
                    .collect(
                        toMap(
                            Map.Entry::getKey,
                            cell ->
                                cell.getKey().equals("citations")
                                    ? Set.of(cell.getValue().split("\\|"))
                                    : cell.getValue())))
        .collect(Collectors.toSet());
  }
}
