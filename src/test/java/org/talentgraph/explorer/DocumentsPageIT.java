package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;

/** An editor brings a document in on the page, from its text to what is answered by it. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class DocumentsPageIT {

  private static final String TEXT =
      "样例省人才办法（示例文件）\n第一条 对来本省工作的外国人才，每月发给生活补贴2500元，最长24个月。\n本办法自2026年3月1日起施行。";
  private static final String ENGLISH =
      "Sample measures\n"
          + "Article 1. Foreign talent are paid RMB 2,500 a month, for 24 months at most.";
  private static final String SENTENCE = "每月发给生活补贴2500元，最长24个月";

  @LocalServerPort int port;

  @Test
  void anEditorMarksTriesPublishesAndTakesBack() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          open(page);
          describe(page);
          markTitle(page);
          markSubsidy(page);

          fill(page, "p2-0:amountMin", "2500");
          fill(page, "p2-0:amountMax", "0.25万");
          assertThat(problem(page, "p2-0:amountMax")).containsText("Write 2500");
          assertThat(page.locator("[id='p2-0:amountMax']")).hasAttribute("aria-invalid", "true");
          fill(page, "p2-0:amountMax", "2500");
          fill(page, "p2-0:topics", "topic:living");
          assertThat(problem(page, "p2-0:topics")).containsText("There is no record topic:living");
          fill(page, "p2-0:topics", "topic:living-subsidy");
          assertThat(page.locator("#checked")).containsText("Nothing to correct");

          button(page, "Try").click();
          assertThat(page.locator("#preview")).containsText("Cells of the comparison");
          assertThat(page.locator("#preview")).containsText("2,500");
          assertThat(amount()).isEqualTo("null");
          button(page, "Publish").click();
          assertThat(page.locator("#checked")).containsText("Published as change");
          assertThat(amount()).isEqualTo("\"2500\"");
          button(page, "Undo").click();
          assertThat(page.locator("#checked")).containsText("Taken back");
          assertThat(amount()).isEqualTo("null");
          assertThat(complaints).isEmpty();
        });
  }

  private String amount() {
    try (var guest = new Caller(port)) {
      return guest
          .ask("{ rule(id: \"rule:page-sample-2026-living-subsidy\") { amountMax } }")
          .at("/data/rule")
          .toString()
          .replaceAll("\\{\"amountMax\":|}", "");
    }
  }

  private void open(Page page) {
    page.navigate("http://localhost:%d/documents?lang=en".formatted(port));
    assertThat(page.locator("#topics option").first()).isAttached();
    page.locator("#caller select").selectOption("EDITOR");
    page.locator("#text-zh").fill(TEXT);
    button(page, "Take the text").first().click();
    page.locator("#text-en").fill(ENGLISH);
    button(page, "Take the text").click();
    assertThat(page.locator("#shown-en")).containsText("Article 1");
  }

  private static void describe(Page page) {
    Map.of(
            "key", "page-sample-2026",
            "name.zh", "样例省人才办法",
            "name.en", "Sample measures",
            "date", "2026-02-01")
        .forEach((column, value) -> fill(page, "document:" + column, value));
    page.locator("[id='document:synthetic']").selectOption("true");
  }

  private static void markTitle(Page page) {
    select(page, "shown-zh", "样例省人才办法");
    button(page, "Mark the selection").click();
    fill(page, "p1:zh", "示例办法的标题。");
    fill(page, "p1:en", "The title of the sample measures.");
    add(page, "p1", "policy");
    Map.of(
            "name.zh", "样例省人才办法",
            "name.en", "Sample measures",
            "validFrom", "2026-03-01",
            "appliesIn", "province:hubei")
        .forEach((column, value) -> fill(page, "p1-0:" + column, value));
    choose(page, "p1-0", Map.of("kind", "MEASURES", "validPrecision", "DAY"));
  }

  private static void markSubsidy(Page page) {
    select(page, "shown-zh", SENTENCE);
    button(page, "Mark the selection").click();
    select(page, "shown-en", "Foreign talent are paid RMB 2,500 a month, for 24 months at most");
    button(page, "Mark as the English").click();
    assertThat(page.locator("#p2 blockquote")).hasCount(2);
    fill(page, "p2:zh", "每月补贴2500元。");
    fill(page, "p2:en", "RMB 2,500 a month are paid.");
    add(page, "p2", "rule");
    Map.of(
            "name.zh", "样例：生活补贴",
            "name.en", "Living subsidy",
            "ruleOf", "policy:page-sample-2026-sample-measures",
            "appliesIn", "province:hubei",
            "audience.zh", "外国人才",
            "conditions", "condition:foreign",
            "durationMax", "P24M",
            "validFrom", "2026-03-01")
        .forEach((column, value) -> fill(page, "p2-0:" + column, value));
    choose(
        page,
        "p2-0",
        Map.of(
            "kind", "SUBSIDY",
            "modality", "MUST",
            "per", "MONTH",
            "amountBasis", "FIXED",
            "validPrecision", "DAY"));
  }

  @Test
  void aPhoneIsEnoughInBothLanguagesAndColours() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 844);
          open(page);
          select(page, "shown-zh", SENTENCE);
          button(page, "Mark the selection").click();
          add(page, "p1", "rule");
          for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (var language : List.of("en", "zh")) {
              page.locator("nav button[value=%s]".formatted(language)).click();
              assertThat(page.evaluate("document.documentElement.scrollWidth"))
                  .as(language)
                  .isEqualTo(390);
              Axe.findsNothing(page, colours + " " + language);
            }
          }
          assertThat(page.locator("h1")).containsText("新文件");
          page.reload();
          assertThat(page.locator("#p1 blockquote")).hasText(SENTENCE);
          button(page, "丢弃草稿").click();
          assertThat(page.locator("#p1")).hasCount(0);
        });
  }

  @Test
  void keysAreNotUsedAgainAndWhatCannotBeTakenIsTold() {
    Chromium.visit(
        page -> {
          open(page);
          select(page, "shown-en", "Article 1");
          button(page, "Mark as the English").click();
          assertThat(page.locator("#texts [role=alert]").last())
              .containsText("Mark the passage in the Chinese text first");
          for (var key : List.of("p1", "p2")) {
            select(page, "shown-zh", SENTENCE);
            button(page, "Mark the selection").click();
            assertThat(page.locator("#%s blockquote".formatted(key))).hasText(SENTENCE);
            button(page, "Remove the passage").click();
          }
          page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))");
          button(page, "Mark the selection").click();
          assertThat(page.locator("#facts article")).hasCount(0);

          button(page, "Another text").first().click();
          var gbk = TEXT.getBytes(Charset.forName("GBK"));
          page.locator("#file-zh").setInputFiles(new FilePayload("gbk.txt", "text/plain", gbk));
          assertThat(page.locator("#texts [role=alert]").first())
              .containsText("not written in UTF-8");
          assertThat(page.locator("#text-zh")).isVisible();
          page.evaluate(
              "() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
          page.locator("#text-zh").fill(TEXT);
          button(page, "Take the text").first().click();
          assertThat(page.locator("#kept")).containsText("too large for this browser");
        });
  }

  @Test
  void aScoutIsToldThatOnlyEditorsPublish() {
    Chromium.visit(
        page -> {
          open(page);
          page.locator("#caller select").selectOption("SCOUT");
          button(page, "Try").click();
          assertThat(page.locator("#message p").first()).isVisible();
        });
  }

  private static Locator problem(Page page, String field) {
    return page.locator("[id='%s'] + .problem".formatted(field));
  }

  private static Locator button(Page page, String words) {
    return page.locator("button", new Page.LocatorOptions().setHasText(words));
  }

  private static void fill(Page page, String field, String value) {
    page.locator("[id='%s']".formatted(field)).fill(value);
  }

  private static void choose(Page page, String fact, Map<String, String> values) {
    values.forEach(
        (column, value) ->
            page.locator("[id='%s:%s']".formatted(fact, column)).selectOption(value));
  }

  private static void add(Page page, String passage, String kind) {
    page.locator("#%s > p select".formatted(passage)).selectOption(kind);
    page.locator("#%s > p button".formatted(passage)).first().click();
    assertThat(page.locator("[id='%s-0']".formatted(passage))).isVisible();
  }

  /** As somebody selects words by the mouse. */
  private static void select(Page page, String id, String words) {
    page.evaluate(
        """
        ([id, words]) => {
          const text = [...document.getElementById(id).childNodes].find((each) => each.textContent.includes(words));
          const node = text.firstChild ?? text;
          const start = node.textContent.indexOf(words);
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + words.length);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """,
        List.of(id, words));
  }
}
