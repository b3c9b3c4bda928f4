package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** Where things are, and what changed between two days. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class ExplorerMapIT {

  private static final String TILES =
      """
      [...document.querySelectorAll('svg.china a, ul.places a')].map(tile => [
        new URL(tile.href.baseVal ?? tile.href, location).searchParams.get('place'),
        (tile.querySelector('.count') ?? tile.querySelector('strong')).textContent])
      """;
  private static final String ROWS =
      """
      [...document.querySelectorAll('table.list tbody tr')].map(row => [
        new URL(row.querySelector('a').href).searchParams.get('place'), row.children[3].textContent])
      """;

  private static final List<String> VIEWS =
      List.of(
          "view=map",
          "view=map&place=province:hebei&measure=workstations",
          "view=map&show=table",
          "view=bench",
          "view=bench&id=demand:beilun-0002&compare=expert:demo-0541",
          "view=bench&text=German+battery+engineer",
          "view=time",
          "view=time&id=agency:hebei-foreign-experts-bureau");

  @LocalServerPort int port;

  @Test
  void theCountOfAPlaceIsTheLengthOfItsList() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          open(page, "en", "view=map&measure=workstations");
          page.locator("svg.china a").filter(has("Hebei")).click();

          shows(page.locator("section.place [role=status]"), "20 of 67 shown");
          shows(page.locator("section.place"), "workstations recognised in Hebei");
          assertThat(page).hasURL(Pattern.compile("place=province:hebei"));
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void theTableHasTheCountOfEveryTile() {
    Chromium.visit(
        page -> {
          open(page, "zh", "view=map&measure=demands");
          assertThat(page.locator("svg.china")).isVisible();
          var tiles = counts(page, TILES);
          page.getByText("表格", new Page.GetByTextOptions().setExact(true)).click();
          assertThat(page.locator("table.list tbody tr").first()).isVisible();

          var rows = counts(page, ROWS);

          tiles.values().removeIf("0"::equals);
          assertThat(tiles).isNotEmpty();
          assertThat(rows).containsAllEntriesOf(tiles);
        });
  }

  @Test
  void aSliderMovesADayByKeysAndTellsWhatChanged() {
    Chromium.visit(
        page -> {
          open(page, "en", "view=time&id=province:hebei&from=2017-06-01&to=2018-06-01");
          shows(page.locator("time-changes"), "Hebei Provincial Bureau of Foreign Experts Affairs");
          shows(page.locator("time-counts"), "Policies in force: 12 then");
          page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("To")).focus();
          page.keyboard().press("PageUp");

          assertThat(page).hasURL(Pattern.compile("to=2023-"));
          shows(page.locator("time-changes"), "Talent introduction workstations of Hebei");
          shows(page.locator("time-changes"), "Printed totals: 82 before, 110 after (+28).");
        });
  }

  @Test
  void aRecordTellsWhichConnectionsBeganAndEnded() {
    Chromium.visit(
        page -> {
          open(
              page,
              "zh",
              "view=time&id=agency:hebei-foreign-experts-bureau&from=2017-06-01&to=2019-06-01");
          shows(page.locator("time-ties tr").filter(has("终止")), "河北省人力资源和社会保障厅");
          var begun = page.locator("time-ties tr").filter(has("建立"));
          assertThat(begun.filter(has("河北省科学技术厅")).first()).isVisible();
        });
  }

  @Test
  void axeFindsNothingAndAPhoneIsEnough() {
    Chromium.visit(
        page -> {
          for (var view : VIEWS) {
            page.setViewportSize(1280, 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            settle(page, "en", view);
            Axe.findsNothing(page, view);
            page.setViewportSize(390, 844);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            settle(page, "zh", view);
            Axe.findsNothing(page, view);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(view)
                .isEqualTo(390);
          }
        });
  }

  /** Opens a view, and waits until everything on it is read. */
  private void settle(Page page, String language, String address) {
    open(page, language, address);
    assertThat(page.locator("main h1")).isVisible();
    assertThat(page.locator("main")).not().containsText(Pattern.compile("Loading|正在加载"));
  }

  private void open(Page page, String language, String address) {
    page.navigate("http://localhost:%d/explorer?lang=%s&%s".formatted(port, language, address));
  }

  private static Map<String, String> counts(Page page, String script) {
    var counts = new HashMap<String, String>();
    for (var pair : (List<?>) page.evaluate(script)) {
      var values = (List<?>) pair;
      counts.put(values.get(0).toString(), values.get(1).toString());
    }
    return counts;
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }
}
