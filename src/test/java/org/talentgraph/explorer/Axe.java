package org.talentgraph.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The rules of accessibility that a program can check, on a page as it is now. */
final class Axe {

  private static final String FINDINGS =
      """
      axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)))
      """;

  private Axe() {}

  static void findsNothing(Page page, String view) {
    page.evaluate(script());
    assertThat(page.evaluate(FINDINGS)).as(view).asInstanceOf(LIST).isEmpty();
  }

  private static String script() {
    try (var script = requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
