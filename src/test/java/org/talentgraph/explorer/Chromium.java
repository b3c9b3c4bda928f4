package org.talentgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The browser of the system, which the page tests drive; it reaches no other host. */
public final class Chromium {

  /** Milliseconds; the first page that asks all questions takes half a minute on a busy machine. */
  private static final double PATIENCE = 90_000;

  private static final Path FILE = Path.of("/usr/bin/chromium");

  private static @Nullable Browser browser;

  private Chromium() {}

  static boolean isThere() {
    return FILE.toFile().canExecute();
  }

  /** Gives an empty page to a visitor, and checks that nothing was asked of another host. */
  public static void visit(Consumer<Page> visitor) {
    try (var context = browser().newContext()) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      context.setDefaultTimeout(PATIENCE);
      var page = context.newPage();
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
      visitor.accept(page);
      assertThat(elsewhere).isEmpty();
    }
  }

  /** One for all tests: to start it takes longer than most of them. */
  private static synchronized Browser browser() {
    if (browser == null || !browser.isConnected()) {
      var playwright = Playwright.create(new CreateOptions().setEnv(noDownload()));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      browser = playwright.chromium().launch(options());
    }
    return browser;
  }

  /** What the page writes to the console, to be filled later. */
  static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    return complaints;
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
    return new LaunchOptions().setExecutablePath(FILE).setArgs(List.of("--no-sandbox"));
  }

  private static Map<String, String> noDownload() {
    return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  }
}
