package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

@EnabledIf(value = "chromiumIsThere", disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class QueryPageIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @LocalServerPort int port;

  @Test
  void runsTheFirstExampleWithoutAnyOtherHost() {
    try (var playwright = Playwright.create(new CreateOptions().setEnv(noDownload()));
        var browser = playwright.chromium().launch(options())) {
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      var page = browser.newPage();
      var elsewhere = refuseOtherHosts(page);
      page.onPageError(error -> System.out.println("page error: " + error));
      page.onRequestFailed(
          request -> System.out.println("failed: " + request.url() + " " + request.failure()));
      page.onResponse(
          response -> {
            if (!response.ok()) {
              System.out.println(response.status() + " " + response.url());
            }
          });

      page.navigate("http://localhost:%d/graphiql".formatted(port));

      assertThat(page).hasTitle("Talent Graph");
      assertThat(page.getByRole(AriaRole.TAB)).hasCount(5);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Execute")).click();
      assertThat(page.locator(".result-window")).containsText("totalCount");
      assertThat(elsewhere).isEmpty();
    }
  }

  private static List<String> refuseOtherHosts(Page page) {
    var refused = new ArrayList<String>();
    page.route(
        url -> !url.startsWith("http://localhost:"),
        route -> {
          refused.add(route.request().url());
          route.abort();
        });
    return refused;
  }

  private static LaunchOptions options() {
    return new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox"));
  }

  private static Map<String, String> noDownload() {
    return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  }

  static boolean chromiumIsThere() {
    return CHROMIUM.toFile().canExecute();
  }
}
