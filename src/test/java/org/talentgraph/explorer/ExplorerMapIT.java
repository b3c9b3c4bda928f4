package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
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

  @LocalServerPort int port;

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
          shows(page.locator("time-counts"), "Policies in force: 11 then");
          page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("To")).focus();
          page.keyboard().press("PageUp");

          assertThat(page).hasURL(Pattern.compile("to=2023-"));
          shows(page.locator("time-changes"), "Talent introduction workstations of Hebei");
          shows(page.locator("time-changes"), "Printed totals: 82 before, 110 after (+28).");
        });
  }

  @Test
  void aPlaceTellsWhenItsProgrammesBeganAndEventsTookPlace() {
    Chromium.visit(
        page -> {
          open(page, "en", "view=record&id=province:hebei");
          var rows = page.locator("record-timeline tbody tr");
          shows(rows.first(), "Transfer of Hebei's bureau for foreign experts, 2018");
          shows(rows.first(), "Event");
          shows(page.locator("record-timeline"), "from 2023 ● stated");
        });
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

  private static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }
}
