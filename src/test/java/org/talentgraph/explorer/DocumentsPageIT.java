package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.explorer.DocumentForm.add;
import static org.talentgraph.explorer.DocumentForm.button;
import static org.talentgraph.explorer.DocumentForm.choose;
import static org.talentgraph.explorer.DocumentForm.chosen;
import static org.talentgraph.explorer.DocumentForm.fill;
import static org.talentgraph.explorer.DocumentForm.link;
import static org.talentgraph.explorer.DocumentForm.pick;
import static org.talentgraph.explorer.DocumentForm.problem;
import static org.talentgraph.explorer.DocumentForm.select;
import static org.talentgraph.explorer.DocumentForm.type;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.ArrayList;
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
          link(page, "p2-0:topics", "topic:living");
          assertThat(problem(page, "p2-0:topics")).containsText("There is no record topic:living");
          page.locator(".choose:has([id='p2-0:topics']) .chosen button").click();
          pick(page, "p2-0:topics", "living sub", "Living and settling-in");
          assertThat(page.locator("#checked")).hasText("Nothing to correct没有待更正之处");
          fill(page, "p2-0:amountMin", "2400");
          assertThat(page.locator("#checked")).containsText("1 thing to look at again");
          assertThat(page.locator("[id='p2-0:amountMin'] + .warning")).containsText("2400");
          fill(page, "p2-0:amountMin", "2500");
          assertThat(page.locator("#checked")).not().containsText("look at again");

          button(page, "Try").click();
          assertThat(page.locator("#preview")).containsText("Cells of the comparison");
          assertThat(page.locator("#preview")).containsText("2,500");
          assertThat(page.locator("#preview")).containsText("– → ");
          assertThat(page.locator("#preview td").first()).containsText("Living and settling-in");
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
    page.locator("html[data-ready]").waitFor();
    page.locator("#caller select").selectOption("EDITOR");
    page.locator("#text-zh").fill(TEXT);
    page.locator("#text-en").fill(ENGLISH);
    page.locator("[id='document:synthetic']").selectOption("false");
    button(page, "Take the text").first().click();
    assertThat(page.locator("#shown-zh")).containsText(SENTENCE);
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
            "validFrom", "2026-03-01")
        .forEach((column, value) -> fill(page, "p1-0:" + column, value));
    pick(page, "p1-0:appliesIn", "hubei", "province:hubei");
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
            "audience.zh", "外国人才",
            "durationMax", "P24M",
            "validFrom", "2026-03-01")
        .forEach((column, value) -> fill(page, "p2-0:" + column, value));
    pick(page, "p2-0:ruleOf", "sample meas", "policy:page-sample-2026-sample-measures");
    pick(page, "p2-0:appliesIn", "湖北", "province:hubei");
    link(page, "p2-0:conditions", "condition:foreign");
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
  void aReferenceFollowsTheKeyOfAPassageAndNeverMeansAnotherRecord() {
    Chromium.visit(
        page -> {
          open(page);
          fill(page, "document:key", "refer");
          select(page, "shown-zh", SENTENCE);
          button(page, "Mark the selection").click();
          List.of("clause", "clause", "rule").forEach(kind -> add(page, "p1", kind));
          link(page, "p1-2:ruleOf", "clause:refer-p1|clause:refer-p1-2");
          type(page, "p1:key", "first");
          var both = new String[] {"clause:refer-first", "clause:refer-first-2"};
          assertThat(chosen(page, "first-2:ruleOf")).hasText(both);
          for (var taken : List.of("facts", "others")) {
            type(page, "first:key", taken);
            assertThat(page.locator("[id='first:key']")).hasValue("first");
          }
          page.locator("[id='first-0'] > button").click();
          assertThat(page.locator("#first > fieldset")).hasCount(2);
          assertThat(page.locator("[id='first-0:id']")).hasValue("clause:refer-first-2");
          assertThat(chosen(page, "first-1:ruleOf")).hasText(both);
        });
  }

  @Test
  void whatIsTypedForARecordIsTakenOrToldToBeLeft() {
    Chromium.visit(
        page -> {
          open(page);
          select(page, "shown-zh", "样例省人才办法");
          button(page, "Mark the selection").click();
          select(page, "shown-zh", SENTENCE);
          button(page, "Mark the selection").click();
          List.of("rule", "clause").forEach(kind -> add(page, "p2", kind));

          link(page, "p2-0:topics", "living sub");
          assertThat(chosen(page, "p2-0:topics")).hasText("topic:living-subsidy");
          link(page, "p2-0:more", "p1");
          assertThat(chosen(page, "p2-0:more")).hasText("p1");

          var topics = page.locator("[id='p2-0:topics']");
          var hint = page.locator(".choose:has([id='p2-0:topics']) .hint");
          type(page, "p2-0:topics", "no such topic");
          assertThat(hint).containsText("nothing is kept");
          assertThat(topics).hasAttribute("aria-invalid", "true");
          fill(page, "p2-0:topics", "");
          assertThat(hint).isEmpty();
          assertThat(chosen(page, "p2-0:topics")).hasCount(1);

          link(page, "p2-1:responsible", "agency:sample");
          page.locator("[id='p2-1:responsible-0:lead']").selectOption("true");
          link(page, "p2-1:responsible", "agency:sample");
          assertThat(page.locator("[id='p2-1:responsible']")).hasValue("");
          assertThat(files(page)).contains("agency:sample;lead=true");
        });
  }

  @Test
  void whatIsTypedAndToldStaysWhenAFormComesLate() {
    Chromium.visit(
        page -> {
          open(page);
          select(page, "shown-zh", SENTENCE);
          button(page, "Mark the selection").click();
          add(page, "p1", "rule");
          fill(page, "document:key", "late");
          List<Route> held = new ArrayList<>();
          page.route("**/graphql", held::add);
          page.locator("#p1 > p select").selectOption("topic");
          page.locator("#p1 > p button").first().click();
          page.waitForCondition(() -> !held.isEmpty());
          page.waitForResponse(
              "**/imports/document**", () -> fill(page, "p1-0:amountMin", "0.25万"));
          page.unroute("**/graphql");
          held.forEach(Route::resume);
          assertThat(page.locator("#p1 > fieldset")).hasCount(2);
          assertThat(page.locator("[id='p1-0:amountMin']")).hasValue("0.25万");
          assertThat(page.locator("[id='p1-0:amountMin']")).isFocused();
          assertThat(problem(page, "p1-0:amountMin")).containsText("Write 2500");
        });
  }

  private static String files(Page page) {
    var folder = "async () => (await import('/pages/documents/folder.js')).folder().files";
    return String.valueOf(page.evaluate(folder));
  }

  @Test
  void aScoutIsToldThatOnlyEditorsPublish() {
    Chromium.visit(
        page -> {
          open(page);
          page.locator("#caller select").selectOption("SCOUT");
          button(page, "Try").click();
          assertThat(page.locator("#message p")).hasCount(1);
          assertThat(page.locator("#message")).containsText("SCOUT");
          assertThat(page.locator("#preview table")).hasCount(0);
          assertThat(page.locator("#shared")).isHidden();
        });
  }

  @Test
  void aPassageThatStandsTwiceAndADocumentInEnglishOnly() {
    Chromium.visit(
        page -> {
          open(page);
          button(page, "Another text").first().click();
          page.locator("#text-zh").fill("第一条 补贴100元。第二条 补贴100元。");
          button(page, "Take the text").first().click();
          select(page, "shown-zh", "补贴100元");
          button(page, "Mark the selection").click();
          assertThat(page.locator("[id='p1:start']")).hasValue("4");
          assertThat(page.locator("[id='p1:start'] option")).hasCount(3);
          page.locator("[id='p1:start']").selectOption("15");
          page.locator("[id='p1:how']").selectOption("DERIVED");
          assertThat(page.locator("#checked")).containsText("to correct");
          assertThat(page.locator("#p1").getByText("stands in the text")).hasCount(0);

          page.locator("[id='document:language']").selectOption("EN");
          assertThat(page.locator("#shown-en")).hasCount(0);
          assertThat(page.locator("#shown-zh")).hasAttribute("lang", "en-GB");
          assertThat(files(page)).contains("DERIVED", ",15,", "language", ",EN");
        });
  }
}
