package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** What scouts and organisers do on the explorer, in either language and by keys alone. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class ExplorerIT {

  private static final String POULEROS = "view=record&id=expert:konstantinos-pouleros";
  private static final Map<String, String> VIEWS =
      Map.of(
          "start", "",
          "found", "view=found&text=German+battery+expert",
          "record", POULEROS,
          "place", "view=record&id=city:shijiazhuang",
          "answer", "view=answer&ask=workstations&industry=industry:new-energy",
          "documented", "view=answer&question=01-workstations-recognised",
          "canvas",
              "view=canvas&ids=expert:konstantinos-pouleros,district:beilun&selected=district:beilun");

  @LocalServerPort int port;

  @Test
  void theBoxFindsWhoIsDescribedAndTellsHowItWasUnderstood() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          page.navigate("http://localhost:%d/".formatted(port));
          page.locator(".start input[type=search]").fill("German battery expert");
          page.keyboard().press("Enter");

          shows(page.locator("h1"), "German battery expert");
          shows(page.locator(".understood"), "“German” Nationality: Germany");
          shows(page.locator("table.list tbody tr").first(), "Skill:");
          assertThat(page.locator("table.list tbody tr")).hasCount(25);
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void aPlaceIsFoundByKeysAlone() {
    Chromium.visit(
        page -> {
          open(page, "zh", POULEROS);
          shows(page.locator("h1"), "Konstantinos Pouleros");
          page.keyboard().press("/");
          page.keyboard().insertText("石家庄");
          assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
          page.keyboard().press("ArrowDown");
          page.keyboard().press("Enter");

          shows(page.locator("h1"), "石家庄");
          shows(page.locator(".second"), "Shijiazhuang");
          assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        });
  }

  @Test
  void aRecordTellsWhoSaysSoAndHow() {
    Chromium.visit(
        page -> {
          open(page, "en", POULEROS);
          shows(page.locator("header.record"), "● stated");
          var first = page.locator(".said > li").first();
          shows(first, "Pouleros used to manage production at the Greek branch of Nexans.");
          first.locator("summary").focus();
          page.keyboard().press("Enter");
          shows(first, "Beilun case study, January 2022 (in English), characters 1011 to 1062");
          shows(first.locator("[lang='zh-Hans']"), "Pouleros曾在耐克森希腊分公司任生产经理");
          shows(page.locator(".timeline"), "Chief engineer, head of the Ocean Innovation Center");
          shows(page.locator("record-similar"), "Both in or near Power cables, Submarine cables.");
          shows(page.locator("record-figures"), "6 Months");
          shows(page.locator("record-history details"), "History");
        });
  }

  @Test
  void connectionsAreNarrowedByKindAndTheLanguageSwitchKeepsThat() {
    Chromium.visit(
        page -> {
          open(page, "en", POULEROS);
          var rows = page.locator("record-connections tbody tr");
          assertThat(rows).hasCount(9);
          page.getByLabel(Pattern.compile("^Institution")).check();
          assertThat(rows).hasCount(2);

          button(page, "中文").click();

          shows(page.locator("record-connections h2"), "关联");
          assertThat(rows).hasCount(2);
          assertThat(page.getByLabel(Pattern.compile("^机构"))).isChecked();
          page.reload();
          assertThat(rows).hasCount(2);
        });
  }

  @Test
  void aQuestionIsAskedWithOtherValues() {
    Chromium.visit(
        page -> {
          open(page, "en", "");
          page.getByText("Workstations serving an industry").click();
          page.locator("details[open] form.ask button").click();
          shows(page.locator(".answered"), "18 in all");
          shows(page.locator(".answered th[scope=row]").first(), "made up");

          page.getByLabel("Industry").fill("wind pow");
          page.getByRole(AriaRole.OPTION).first().click();
          button(page, "Ask").click();

          assertThat(page).hasURL(Pattern.compile("industry=industry:wind-power"));
          shows(page.locator(".answered"), "in all");
        });
  }

  @Test
  void aDemandInOnesOwnWordsIsAnsweredInChinese() {
    Chromium.visit(
        page -> {
          open(page, "zh", "");
          page.getByText("用自己的话描述需求，找专家").focus();
          page.keyboard().press("Enter");
          page.keyboard().press("Tab");
          page.keyboard().press("Control+a");
          page.keyboard().insertText("保定需要一名会德语的电池工程师");
          page.keyboard().press("Tab");
          page.keyboard().press("Enter");

          shows(page.locator(".answered"), "电池");
          shows(page.locator(".answered"), "得分");
          shows(page.locator(".answered"), "示例虚构");
        });
  }

  @Test
  void whoCouldIntroduceIsToldInSentences() {
    Chromium.visit(
        page -> {
          open(
              page,
              "en",
              "view=answer&ask=introduction&from=institution:demo-272&to=expert:konstantinos-pouleros");
          shows(page.locator(".answered"), "Konstantinos Pouleros lives in Beilun");
          button(page, "中文").click();
          shows(page.locator(".answered"), "居住在");
        });
  }

  @Test
  void theDayCountsForTheWholePage() {
    Chromium.visit(
        page -> {
          open(page, "en", "view=record&id=event:pouleros-visit-2019");
          shows(page.locator("h1"), "Visit of Konstantinos Pouleros");
          page.getByLabel("As of").fill("2015-01-01");
          page.getByLabel("As of").dispatchEvent("change");
          shows(page.locator("[role=alert]"), "There was no record event:pouleros-visit-2019");
          page.getByText("Today").click();
          shows(page.locator("h1"), "Visit of Konstantinos Pouleros");
        });
  }

  @Test
  void everyLineOfThePictureIsARowAndTheAddressOpensTheSame() {
    Chromium.visit(
        page -> {
          open(page, "en", POULEROS);
          page.getByText("Show on the canvas").click();
          page.locator(".picture").focus();
          page.keyboard().press("e");
          assertThat(page.locator("table.records tbody tr")).hasCount(9);
          page.keyboard().press("ArrowRight");
          page.keyboard().press("p");
          shows(page.locator("#selection"), "relationships here");
          assertThat(button(page, "Let go").first()).isVisible();
          assertThat(lines(page)).isNotEmpty().isEqualTo(rows(page));
          var places = places(page);

          page.navigate(page.url());

          assertThat(page.locator("table.records tbody tr")).hasCount(9);
          assertThat(places(page)).isEqualTo(places);
          assertThat(lines(page)).isEqualTo(rows(page));
          shows(page.locator("table.ties"), "Konstantinos Pouleros lives in Beilun");
        });
  }

  @Test
  void aPathIsPutBetweenTwoRecordsAndWhatStandsStaysInPlace() {
    Chromium.visit(
        page -> {
          open(
              page,
              "en",
              "view=canvas&ids=institution:demo-272&selected=institution:demo-272&at=0.0");
          assertThat(page.locator("table.records tbody tr")).hasCount(1);
          page.locator(".picture").focus();
          page.keyboard().press("w");
          page.keyboard().insertText("Pouleros");
          assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
          page.keyboard().press("Enter");

          assertThat(page.locator("table.records tbody tr")).hasCount(3);
          assertThat(places(page)).contains("institution:demo-272 0 0");
          shows(page.locator("#selection"), "Konstantinos Pouleros");
          page.getByLabel(Pattern.compile("^District")).uncheck();
          assertThat(page.locator("table.records tbody tr")).hasCount(2);
          shows(page.locator(".canvas"), "1 records are hidden by the choice of kinds.");
          assertThat(lines(page)).isEmpty();
        });
  }

  @Test
  void axeFindsNothingInAnyView() {
    Chromium.visit(
        page ->
            VIEWS.forEach(
                (view, address) -> {
                  page.emulateMedia(
                      new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                  settle(page, "en", address);
                  Axe.findsNothing(page, view);
                  page.emulateMedia(
                      new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                  settle(page, "zh", address);
                  Axe.findsNothing(page, view);
                }));
  }

  @Test
  void aPhoneIsEnoughForEveryView() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 844);
          VIEWS.forEach(
              (view, address) -> {
                settle(page, "zh", address);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(390);
              });
        });
  }

  @Test
  void theFirstLoadIsSmallAndThePictureComesOnlyWhenItIsOpened() {
    Chromium.visit(
        page -> {
          var files = new ArrayList<String>();
          var sizes = new ArrayList<Integer>();
          page.onResponse(
              response -> {
                if (response.url().matches(".*/(explorer|pages)/.*")) {
                  files.add(response.url());
                  sizes.add(zipped(response.body()));
                }
              });
          settle(page, "en", "");
          assertThat(files).isNotEmpty().noneMatch(file -> file.contains("canvas"));
          assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(250_000);
        });
  }

  @Test
  void whatTheApiRefusesIsTold() {
    Chromium.visit(
        page -> {
          open(page, "en", "view=canvas&ids=city:baoding&selected=city:baoding");
          assertThat(page.locator("canvas-panel h2")).hasText("Baoding");
          page.route("**/graphql", route -> route.abort());
          page.locator("canvas-panel").getByText("Expand").click();
          shows(page.locator("[role=alert]"), "The API could not be reached. Check the connection");
          button(page, "中文").click();
          shows(page.locator("[role=alert]").first(), "无法访问 API");
        });
  }

  @Test
  void whatIsPrintedHasNoButtonsAround() {
    Chromium.visit(
        page -> {
          settle(page, "en", POULEROS);
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator("header.house")).isHidden();
          assertThat(page.locator("h1")).isVisible();
        });
  }

  private void open(Page page, String language, String address) {
    page.navigate("http://localhost:%d/explorer?lang=%s&%s".formatted(port, language, address));
  }

  /** Opens a view, and waits until everything on it is read. */
  private void settle(Page page, String language, String address) {
    open(page, language, address);
    assertThat(page.locator("main h1")).isVisible();
    page.waitForFunction("!/Loading|正在加载/.test(document.querySelector('main').innerText)");
  }

  private static List<String> lines(Page page) {
    return texts(page, "document.querySelector('.picture')._cyreg.cy.edges().map(line => line.id())");
  }

  private static List<String> rows(Page page) {
    return texts(
        page, "[...document.querySelectorAll('table.ties tr[data-id]')].map(row => row.dataset.id)");
  }

  /** The records of the picture, each with where it stands. */
  private static List<String> places(Page page) {
    page.waitForFunction("document.querySelector('.picture')?._cyreg?.cy.nodes().nonempty()");
    return texts(
        page,
        """
        document.querySelector('.picture')._cyreg.cy.nodes().map(node =>
            `${node.id()} ${Math.round(node.position('x'))} ${Math.round(node.position('y'))}`)
        """);
  }

  private static List<String> texts(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(Object::toString).sorted().toList();
  }

  private static int zipped(byte[] body) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }
}
