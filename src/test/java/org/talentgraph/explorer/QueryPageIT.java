package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class QueryPageIT {

  @LocalServerPort int port;

  @Test
  void runsTheFirstExampleWithoutAnyOtherHost() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          page.navigate("http://localhost:%d/graphiql".formatted(port));

          assertThat(page).hasTitle("Talent Graph");
          assertThat(page.getByRole(AriaRole.TAB)).hasCount(examples());
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Execute")).click();
          assertThat(page.locator(".result-window")).containsText("totalCount");
          Assertions.assertThat(complaints).isEmpty();
        });
  }

  private static int examples() {
    return Objects.requireNonNull(Path.of("src/main/resources/examples").toFile().list()).length;
  }
}
