package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.ResumeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;

@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class StatusPageIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  @Test
  void everyQuestionHoldsAndTheLanguageSwitchesWithoutLosingAnything() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          page.navigate(address("en"));

          var rows = page.locator("tbody tr");
          shows(page.locator("#count"), " hold");
          var count = rows.count();
          shows(page.locator("#count"), "%d of %d hold".formatted(count, count));
          assertThat(page.getByText("✓ holds")).hasCount(count);
          page.locator("summary").first().focus();
          page.keyboard().press("Enter");

          button(page, "中文").click();

          assertThat(page.locator("html")).hasAttribute("lang", "zh");
          shows(page.locator("#count"), "%d 个问题中 %d 个成立".formatted(count, count));
          shows(rows.first(), "How many foreign academician workstations");
          shows(rows.first(), "河北认定了多少家外国院士工作站");
          shows(rows.first(), "引进外国人才职能设置 hebei-foreign-experts.txt @6787+87");
          assertThat(page.locator("details").first()).hasAttribute("open", "");
          assertThat(button(page, "中文")).hasAttribute("aria-pressed", "true");
          page.reload();
          shows(page.locator("h1"), "向图谱提出的问题");
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void aWrongNumberShowsWhereItIs() {
    var workstations = "figure:hebei-academician-workstations";
    set(workstations, 57);
    try {
      Chromium.visit(
          page -> {
            page.navigate(address("en"));

            var row = page.locator("#\\30 1-workstations-recognised");
            shows(row, "✗ does not hold");
            shows(row, "publishedFigures.edges[1].node.value: expected 58, found 57");
          });
    } finally {
      set(workstations, 58);
    }
  }

  @Test
  void aNarrowWindowIsEnough() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 800);
          page.navigate(address("en"));

          shows(page.locator("#count"), " hold");
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
          assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
              .isLessThan(16_000); // forty rows; all open they are three times as high
          assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
          assertThat(page.getByRole(AriaRole.ROWHEADER).first()).hasText("01");
          button(page, "Open all").click();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        });
  }

  @Test
  void theFilterLeavesTheQuestionsThatHoldTheText() {
    Chromium.visit(
        page -> {
          page.navigate(address("zh"));
          var rows = page.locator("tbody tr:visible");
          shows(page.locator("#count"), "成立");
          var all = rows.count();

          page.getByRole(AriaRole.SEARCHBOX).fill("诺贝尔奖工作站");

          assertThat(rows.first()).hasAttribute("id", "01-workstations-recognised");
          assertThat(rows.count()).isBetween(1, all - 1);
          shows(page.locator("#shown"), "显示 %d 个".formatted(rows.count()));
          page.getByRole(AriaRole.CHECKBOX).check();
          assertThat(rows).hasCount(0);
        });
  }

  @Test
  void whatIsExpectedAndEveryKeyIsInChinese() {
    Chromium.visit(
        page -> {
          page.navigate(address("zh"));
          shows(page.locator("#count"), "成立");
          button(page, "全部展开").click();

          shows(page.locator("tbody tr .expected").first(), "河北认定的外国院士工作站");
          shows(page.locator("tbody tr .expected").first(), "确数");
          assertThat(page.locator(".key:visible").allInnerTexts())
              .isNotEmpty()
              .allSatisfy(key -> assertThat(key).containsPattern("\\p{IsHan}"));
          assertThat(page.locator(".answer:visible, .expected:visible").allInnerTexts())
              .isNotEmpty()
              .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b"));
        });
  }

  @Test
  void anErrorOfTheApiIsShownInTheLanguageOfThePage() {
    Chromium.visit(
        page -> {
          page.route(
              "**/graphql",
              route ->
                  route.resume(new ResumeOptions().setPostData("{\"query\": \"{ nothing }\"}")));
          page.navigate(address("zh"));

          shows(page.getByRole(AriaRole.ALERT), "Query 没有字段“nothing”。");
          assertThat(page.getByRole(AriaRole.TABLE)).isHidden();
        });
  }

  @Test
  void anApiOutOfReachIsSaid() {
    Chromium.visit(
        page -> {
          page.route("**/graphql", route -> route.abort());
          page.navigate(address("en"));

          shows(page.getByRole(AriaRole.ALERT), "The API could not be reached");
        });
  }

  private String address(String language) {
    return "http://localhost:%d/status?lang=%s".formatted(port, language);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }

  private void set(String figure, double value) {
    client
        .query("MATCH (figure:PublishedFigure {id: $id}) SET figure.value = $value")
        .bindAll(Map.of("id", figure, "value", value))
        .run();
  }
}
