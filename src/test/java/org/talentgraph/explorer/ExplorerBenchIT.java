package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
  void anExpertWhoFitsLeadsToTheOtherDirection() {
    Chromium.visit(
        page -> {
          open(page, "en", "view=bench&text=German-speaking+battery+engineer+in+Baoding");
          fits(page).first().getByText("Demands for this expert").click();

          shows(page.locator(".understood"), "What the expert offers");
          shows(page.locator("ol.fits"), "Experts for this demand");
        });
  }

  @Test
  void ownWordsHaveNearMissesToo() {
    Chromium.visit(
        page -> {
          open(page, "zh", "view=bench&text=保定需要一名会德语的电池工程师");
          button(page, "显示差一点的").click();
          shows(page.locator("bench-near caption").first(), "怎样才能进入以上名单");
          assertThat(page.locator("bench-near li").first())
              .containsText(Pattern.compile("则为 \\d+\\.\\d 分"));

          open(page, "zh", "view=bench&text=会德语的电池工程师，全职&near=shown&shown=100");

          shows(page.locator("bench-near caption"), "被排除者");
          assertThat(page.locator("bench-near li").first()).isVisible();
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
