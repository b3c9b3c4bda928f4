package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The explorer in a browser: its addresses, and what a test looks for on it. */
final class Explorer {

  private Explorer() {}

  static void open(Page page, int port, String language, String address) {
    page.navigate("http://localhost:%d/explorer?lang=%s&%s".formatted(port, language, address));
  }

  /** Opens a view, and waits until everything on it is read. */
  static void settle(Page page, int port, String language, String address) {
    open(page, port, language, address);
    assertThat(page.locator("main h1")).isVisible();
    assertThat(page.locator("main")).not().containsText(Pattern.compile("Loading|正在加载"));
  }

  static List<String> lines(Page page) {
    return texts(
        page, "document.querySelector('.picture')._cyreg.cy.edges().map(line => line.id())");
  }

  static List<String> rows(Page page) {
    return texts(
        page,
        "[...document.querySelectorAll('table.ties tr[data-id]')].map(row => row.dataset.id)");
  }

  /** The records of the picture, each with where it stands. */
  static List<String> places(Page page) {
    assertThat(page.locator("table.records tbody tr").first()).isVisible();
    return texts(
        page,
        """
        document.querySelector('.picture')._cyreg.cy.nodes().map(node =>
            `${node.id()} ${Math.round(node.position('x'))} ${Math.round(node.position('y'))}`)
        """);
  }

  private static List<String> texts(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(Object::toString).sorted().toList();
  }

  static Locator kind(Page page, String name) {
    return page.locator(".facet label")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .locator("input");
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }
}
