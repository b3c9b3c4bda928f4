package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** The explorer shows how binding a rule is: no verdict looks surer than its document. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class ExplorerModalityIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "ask=entitlements&degree=MASTER&salary=600000&place=province:hebei, Encouraged",
    "ask=permit&degree=MASTER&years=3&place=province:hebei, Laid down",
    "ask=permit&degree=MASTER&years=3&place=province:hebei, how the documents are read",
    "ask=provinces&topic=topic:salary-subsidy&one=province:hebei&two=province:beijing, how binding"
  })
  void isToldBesideTheVerdict(String asked, String told) {
    Chromium.visit(
        page -> {
          Explorer.settle(page, port, "en", "view=answer&" + asked);
          assertThat(page.locator(".answered").first()).containsText(told);
        });
  }
}
