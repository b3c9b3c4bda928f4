package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
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

  @LocalServerPort int port;

  @Test
  void theBoxFindsWhoIsDescribedAndTellsHowItWasUnderstood() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          page.navigate("http://localhost:%d/".formatted(port));
          page.locator("search-box.big input").fill("German battery expert");
          page.keyboard().press("Enter");

          Explorer.shows(page.locator("h1"), "German battery expert");
          Explorer.shows(page.locator(".understood"), "German Nationality: Germany");
          Explorer.shows(page.locator("table.list tbody tr").first(), "Skill:");
          assertThat(page.locator("table.list tbody tr")).hasCount(25);
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void aPlaceIsFoundByKeysAlone() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "zh", POULEROS);
          Explorer.shows(page.locator("h1"), "Konstantinos Pouleros");
          page.keyboard().press("/");
          page.keyboard().insertText("石家庄");
          assertThat(page.locator("[role=option]").first()).isVisible();
          page.keyboard().press("ArrowDown");
          page.keyboard().press("Enter");

          Explorer.shows(page.locator("h1"), "石家庄");
          Explorer.shows(page.locator(".second"), "Shijiazhuang");
          assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        });
  }

  @Test
  void aRecordTellsWhoSaysSoAndHow() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "en", POULEROS);
          Explorer.shows(page.locator("header.record"), "● stated");
          var first = page.locator(".said > li").first();
          Explorer.shows(
              first, "Pouleros used to manage production at the Greek branch of Nexans.");
          first.locator("summary").focus();
          page.keyboard().press("Enter");
          Explorer.shows(
              first, "Beilun case study, January 2022 (in English), characters 1011 to 1062");
          Explorer.shows(first.locator("[lang='zh-Hans']"), "Pouleros曾在耐克森希腊分公司任生产经理");
          Explorer.shows(
              page.locator(".timeline"), "Chief engineer, head of the Ocean Innovation Center");
          Explorer.shows(
              page.locator("record-similar"), "Both in or near Power cables, Submarine cables.");
          Explorer.shows(page.locator("record-figures"), "6 Months");
          Explorer.shows(page.locator("record-history details"), "History");
        });
  }

  @Test
  void connectionsAreNarrowedByKindAndTheLanguageSwitchKeepsThat() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "en", POULEROS);
          var rows = page.locator("record-connections tbody tr");
          assertThat(rows).hasCount(9);
          Explorer.kind(page, "Institution").check();
          assertThat(rows).hasCount(2);

          Explorer.button(page, "中文").click();

          Explorer.shows(page.locator("record-connections h2"), "关联");
          assertThat(rows).hasCount(2);
          assertThat(Explorer.kind(page, "机构")).isChecked();
          page.reload();
          assertThat(rows).hasCount(2);
        });
  }

  @Test
  void aQuestionIsAskedWithOtherValues() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "en", "");
          page.getByText("Workstations serving an industry").click();
          page.locator("details[open] form.ask button").click();
          Explorer.shows(page.locator(".answered"), "18 in all");
          Explorer.shows(page.locator(".answered th[scope=row]").first(), "made up");

          page.getByLabel("Industry").fill("wind pow");
          page.locator("[role=option]").first().click();
          Explorer.button(page, "Ask").click();

          assertThat(page).hasURL(Pattern.compile("industry=industry:wind-power"));
          Explorer.shows(page.locator(".answered"), "in all");
        });
  }

  @Test
  void aDemandInOnesOwnWordsIsAnsweredInChinese() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "zh", "");
          page.getByText("用自己的话描述需求，找专家").focus();
          page.keyboard().press("Enter");
          page.keyboard().press("Tab");
          page.keyboard().press("Control+a");
          page.keyboard().insertText("保定需要一名会德语的电池工程师");
          page.keyboard().press("Tab");
          page.keyboard().press("Enter");

          Explorer.shows(page.locator(".answered"), "电池");
          Explorer.shows(page.locator(".answered"), "得分");
          Explorer.shows(page.locator(".answered"), "示例虚构");
        });
  }

  @Test
  void whoCouldIntroduceIsToldInSentences() {
    Chromium.visit(
        page -> {
          Explorer.open(
              page,
              port,
              "en",
              "view=answer&ask=introduction&from=institution:demo-272&to=expert:konstantinos-pouleros");
          Explorer.shows(page.locator(".answered"), "Konstantinos Pouleros lives in Beilun");
          Explorer.button(page, "中文").click();
          Explorer.shows(page.locator(".answered"), "居住在");
        });
  }

  @Test
  void theDayCountsForTheWholePage() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "en", "view=record&id=event:pouleros-visit-2019");
          Explorer.shows(page.locator("h1"), "Visit of Konstantinos Pouleros");
          page.getByLabel("As of").fill("2015-01-01");
          Explorer.shows(
              page.locator("[role=alert]"), "There was no record event:pouleros-visit-2019");
          page.locator(".settings a.button").click();
          Explorer.shows(page.locator("h1"), "Visit of Konstantinos Pouleros");
        });
  }
}
