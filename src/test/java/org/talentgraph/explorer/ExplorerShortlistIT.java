package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** What scouts keep, hand on and print. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class ExplorerShortlistIT {

  private static final String FOUND = "view=found&text=German+battery+expert";
  private static final String POULEROS = "expert:konstantinos-pouleros";
  private static final String NOTE = "=SUM(1), \"quoted\" <b> & 中文\nsecond line";

  @LocalServerPort int port;

  @Test
  void aListKeepsStageTagsAndNotesInTheAddressAndInTheBrowser() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          keepPouleros(page);
          var address = page.url();
          var rows = rows(page);
          assertThat(rows)
              .containsExactly(List.of("Konstantinos Pouleros", "talks", "cables", NOTE));

          page.reload();
          shows(page.locator("main"), "1 of 1 shown");
          assertThat(rows(page)).isEqualTo(rows);

          page.evaluate("localStorage.clear()");
          page.navigate("about:blank");
          page.navigate(address);
          shows(page.locator("main"), "This list came with its address");
          assertThat(rows(page)).isEqualTo(rows);
          assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void notesNeverReachTheServer() {
    Chromium.visit(
        page -> {
          keepPouleros(page);
          var asked = page.waitForRequest("**/explorer?**", page::reload);
          assertThat(page.url()).contains("#list=");
          assertThat(asked.url()).doesNotContain("list=");
        });
  }

  @Test
  void aListIsKeptNarrowedAndUndoneByKeysAlone() {
    Chromium.visit(
        page -> {
          open(page, "zh", FOUND);
          var stars = page.locator("table.list keep-button button");
          for (var i : List.of(0, 1)) {
            stars.nth(i).focus();
            page.keyboard().press("Enter");
            assertThat(stars.nth(i)).hasAttribute("aria-pressed", "true");
          }
          page.locator("header nav").getByText("候选名单").press("Enter");
          var rows = page.locator("table.list tbody tr");
          assertThat(rows).hasCount(2);
          rows.first().locator("select").selectOption("contact");
          page.getByLabel(Pattern.compile("已联系")).press("Space");
          assertThat(rows).hasCount(1);
          page.getByLabel(Pattern.compile("已联系")).press("Space");

          rows.first().locator("button").press("Enter");
          assertThat(rows).hasCount(1);
          assertThat(page.locator("button.undo")).isFocused();
          page.keyboard().press("Enter");

          assertThat(rows).hasCount(2);
          shows(rows.first(), "示例虚构");
        });
  }

  @Test
  void eachClaimOfADossierHasAFootnoteToItsPassage() {
    Chromium.visit(
        page -> {
          open(page, "en", "view=record&id=" + POULEROS);
          page.getByText("Dossier to print").click();
          shows(page.locator("h1"), "Dossier: Konstantinos Pouleros");
          var claims = page.locator(".claims > li");
          assertThat(claims).hasCount((Integer) page.evaluate(CLAIMS_WITH_FOOTNOTES));
          shows(
              claims.first(), "Pouleros used to manage production at the Greek branch of Nexans.");
          shows(claims.first(), "Pouleros曾在耐克森希腊分公司任生产经理");
          shows(claims.first(), "● stated");

          var address = page.url();
          claims.first().locator("sup a").press("Enter");
          var footnote = page.locator(".footnotes li").first();
          assertThat(footnote).isFocused();
          shows(footnote, "Beilun case study, January 2022");
          shows(footnote, "characters 1011 to 1062");
          assertThat(page).hasURL(address);

          page.getByLabel("Both languages").uncheck();
          assertThat(claims.first()).not().containsText("耐克森");
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator("header.house")).isHidden();
          assertThat(page.locator(".tools").first()).isHidden();
          assertThat(page.pdf()).isNotEmpty();
        });
  }

  /** Counts claims with a footnote that is there. */
  private static final String CLAIMS_WITH_FOOTNOTES =
      """
      [...document.querySelectorAll('.claims > li')]
        .filter(claim => [...claim.querySelectorAll('sup a')].some(link => document.getElementById(link.hash.slice(1))))
        .length
      """;

  @Test
  void whoIsSignedInHasAListOnTheServerToo() {
    Chromium.visit(
        page -> {
          keepPouleros(page);
          assertThat(page.locator(".server")).hasCount(0);
          page.locator("caller-choice select").selectOption("SCOUT");
          page.getByText("Keep it on the server too").click();
          shows(page.locator(".server"), "Also on the server");

          page.evaluate("localStorage.clear()");
          page.navigate("about:blank");
          open(page, "en", "view=shortlist");
          page.getByText("Open “My shortlist” from the server").click();

          shows(page.locator("main"), "1 of 1 shown");
          assertThat(rows(page))
              .containsExactly(List.of("Konstantinos Pouleros", "talks", "cables", NOTE));
          page.getByText("Take it off the server").click();
          assertThat(page.getByText("Keep it on the server too")).isVisible();
        });
  }

  @Test
  void allFormatsTellTheSame() {
    Chromium.visit(
        page -> {
          keepPouleros(page);
          add(page, "Beilun");
          assertThat(page.locator("table.list tbody tr")).hasCount(2);
          page.locator("export-menu summary").click();

          var records = saved(page, "CSV: records");
          assertThat(records).startsWith("\uFEFFid,kind,name,nameEn,nameZh,stage,tags,note,");
          assertThat(records).contains("\"'" + NOTE.replace("\"", "\"\"") + "\"");
          assertThat(records).contains("citation:beilun-case-2022@1010+52");
          assertThat(saved(page, "CSV: relationships"))
              .contains("expert:konstantinos-pouleros,district:beilun,LIVES_IN,");
          var gexf = xml(saved(page, "GEXF (Gephi)"));
          assertThat(values(gexf, "attvalue", "value")).contains(NOTE, "LIVES_IN", "talks");
          assertThat(values(gexf, "edge", "source")).containsExactly(POULEROS);
          var graphml = xml(saved(page, "GraphML"));
          assertThat(values(graphml, "node", "id")).isEqualTo(values(gexf, "node", "id"));
          assertThat(values(graphml, "edge", "target")).containsExactly("district:beilun");
          var graph = JsonMapper.shared().readTree(saved(page, "JSON-LD")).get("@graph");
          assertThat(graph.get(0).get("@id").asString()).isEqualTo("record:" + POULEROS);
          assertThat(graph.get(0).get("note").asString()).isEqualTo(NOTE);
        });
  }

  @Test
  void aPhoneIsEnough() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 844);
          keepPouleros(page);
          page.locator("export-menu summary").click();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
          page.getByText("Dossier to print").click();
          assertThat(page.locator(".sheet")).hasCount(1);
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        });
  }

  private void keepPouleros(Page page) {
    open(page, "en", "view=shortlist");
    add(page, "Pouleros");
    page.getByLabel(Pattern.compile("^Stage: ")).selectOption("talks");
    page.getByLabel(Pattern.compile("^Tags")).fill("cables");
    page.getByLabel(Pattern.compile("^Notes")).fill(NOTE);
    page.keyboard().press("Tab");
    page.waitForCondition(
        () ->
            (boolean)
                page.evaluate(
                    "(localStorage.getItem('talent-graph-shortlists') ?? '').includes('second"
                        + " line')"));
  }

  private static void add(Page page, String name) {
    page.getByLabel("Add a record").fill(name);
    assertThat(page.locator("search-box.add li").first()).isVisible();
    page.keyboard().press("Enter");
    shows(page.locator("table.list tbody tr").last(), name);
  }

  private static String saved(Page page, String format) {
    var download =
        page.waitForDownload(() -> page.locator("export-menu").getByText(format).click());
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<String> values(Document document, String element, String attribute) {
    var all = document.getElementsByTagName(element);
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> all.item(i).getAttributes().getNamedItem(attribute).getNodeValue())
        .toList();
  }

  private static List<Object> rows(Page page) {
    assertThat(page.locator("table.list tbody tr a").first()).isVisible();
    return List.copyOf(
        (List<?>)
            page.evaluate(
                """
                [...document.querySelectorAll('table.list tbody tr')].map(row =>
                  [row.querySelector('a').innerText, ...[...row.querySelectorAll('select, input, textarea')].map(field => field.value)])
                """));
  }

  private void open(Page page, String language, String address) {
    page.navigate("http://localhost:%d/explorer?lang=%s&%s".formatted(port, language, address));
    assertThat(page.locator("main h1")).isVisible();
  }

  private static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }
}
