package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** The matching bench: scores that add up, weights, comparison, near misses, both directions. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class ExplorerBenchIT {

  private static final String DEMAND = "view=bench&id=demand:beilun-0002";

  @LocalServerPort int port;

  @Test
  void theCriteriaAddUpToTheScore() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          open(page, "en", DEMAND);
          var best = fits(page).first();
          assertThat(best.locator(".steps tbody tr").first()).isVisible();
          var sum =
              best.locator(".steps .added strong").allInnerTexts().stream()
                  .mapToDouble(Double::parseDouble)
                  .sum();

          var score = best.locator("tfoot strong").innerText();

          assertThat(sum).isCloseTo(Double.parseDouble(score), within(0.6)); // each is rounded
          shows(best.locator(".head"), score + " points");
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void aWeightIsMovedByKeysAndTheAddressOpensTheSameRanking() {
    Chromium.visit(
        page -> {
          open(page, "en", DEMAND);
          assertThat(fits(page)).hasCount(10);
          slider(page).focus();
          page.keyboard().press("End");

          assertThat(page).hasURL(Pattern.compile("weights=.*PAY-100"));
          var pay = fits(page).first().locator(".steps tr").filter(has("Pay"));
          assertThat(pay).containsText(Pattern.compile("× 5\\d%"));
          assertThat(slider(page)).isFocused();
          var ranking = page.locator("ol.fits").innerText();

          page.navigate(page.url());

          assertThat(page.locator("ol.fits"))
              .hasText(ranking, new HasTextOptions().setUseInnerText(true));
          assertThat(slider(page)).hasValue("100");
          page.getByText("Usual weights").click();
          assertThat(page).not().hasURL(Pattern.compile("weights="));
        });
  }

  @Test
  void threeAreComparedWithTheScoresOfTheRanking() {
    Chromium.visit(
        page -> {
          open(page, "zh", DEMAND);
          var boxes = page.locator("ol.fits input[type=checkbox]");
          for (var i = 0; i < 3; i++) {
            boxes.nth(i).check();
          }
          assertThat(page.locator("table.compared thead th")).hasCount(3);
          assertThat(boxes.nth(3)).isDisabled();
          assertThat(page.locator("table.compared tbody tr").first().locator("td").allInnerTexts())
              .isEqualTo(page.locator("ol.fits .head strong").allInnerTexts().subList(0, 3));
        });
  }

  @Test
  void aDemandInOnesOwnWordsLeadsToTheOtherDirection() {
    Chromium.visit(
        page -> {
          open(page, "en", "view=bench");
          page.getByLabel("Or a demand in your own words")
              .fill("German-speaking battery engineer in Baoding");
          page.keyboard().press("Tab");
          page.keyboard().press("Enter");
          shows(page.locator(".understood"), "Language: German");
          shows(page.locator(".understood"), "Place: Baoding");

          fits(page).first().getByText("Demands for this expert").click();

          shows(page.locator(".understood"), "What the expert offers");
          shows(page.locator("ol.fits"), "Experts for this demand");
        });
  }

  @Test
  void nearMissesTellWhatWouldLetThemIn() {
    Chromium.visit(
        page -> {
          open(page, "en", DEMAND);
          button(page, "Show near misses").click();
          shows(page.locator("bench-near"), "Ruled out");
          assertThat(page.locator("bench-near li").first())
              .containsText(Pattern.compile("then \\d+\\.\\d points"));
          button(page, "Count what would bring more experts").click();
          shows(page.locator("bench-relaxations"), "experts fit the demand as it is");
          assertThat(page.locator("bench-relaxations tbody tr").first()).containsText("+");
          assertThat(page).hasURL(Pattern.compile("near=shown&relax=shown"));
        });
  }

  private void open(Page page, String language, String address) {
    page.navigate("http://localhost:%d/explorer?lang=%s&%s".formatted(port, language, address));
  }

  private static Locator fits(Page page) {
    return page.locator("ol.fits > li");
  }

  private static Locator slider(Page page) {
    return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Pay"));
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }
}
