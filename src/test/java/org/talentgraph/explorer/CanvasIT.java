package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** The canvas of the explorer: the picture by keys, and the tables that tell the same. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class CanvasIT {

  private static final String POULEROS = "view=record&id=expert:konstantinos-pouleros";

  @LocalServerPort int port;

  @Test
  void everyLineOfThePictureIsARowAndTheAddressOpensTheSame() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "en", POULEROS);
          page.getByText("Show on the canvas").click();
          page.locator(".picture").focus();
          page.keyboard().press("e");
          assertThat(page.locator("table.records tbody tr")).hasCount(9);
          page.keyboard().press("ArrowRight");
          page.keyboard().press("p");
          Explorer.shows(page.locator("#selection"), "relationships here");
          assertThat(Explorer.button(page, "Let go").first()).isVisible();
          assertThat(Explorer.lines(page)).isNotEmpty().isEqualTo(Explorer.rows(page));
          var places = Explorer.places(page);

          page.navigate(page.url());

          assertThat(page.locator("table.records tbody tr")).hasCount(9);
          assertThat(Explorer.places(page)).isEqualTo(places);
          assertThat(Explorer.lines(page)).isEqualTo(Explorer.rows(page));
          Explorer.shows(
              page.locator("table.ties"), "Konstantinos Pouleros knows the field Power cables");
        });
  }

  @Test
  void whatStandsStaysInPlaceAndKindsAreHidden() {
    Chromium.visit(
        page -> {
          Explorer.open(
              page,
              port,
              "en",
              "view=canvas&ids=institution:demo-272&selected=institution:demo-272&at=0.0");
          assertThat(page.locator("table.records tbody tr")).hasCount(1);
          page.getByLabel("Path to").fill("Pouleros");
          assertThat(page.locator("[role=option]").first()).isVisible();
          page.keyboard().press("Enter");

          assertThat(page.locator("table.records tbody tr")).hasCount(3);
          assertThat(Explorer.places(page)).contains("institution:demo-272 0 0");
          Explorer.kind(page, "District").uncheck();
          assertThat(page.locator("table.records tbody tr")).hasCount(2);
          Explorer.shows(page.locator(".canvas"), "1 records are hidden by the choice of kinds.");
          assertThat(Explorer.lines(page)).isEmpty();
        });
  }

  @Test
  void whatTheApiRefusesIsTold() {
    Chromium.visit(
        page -> {
          Explorer.open(page, port, "en", "view=canvas&ids=city:baoding&selected=city:baoding");
          assertThat(page.locator("canvas-panel h2")).hasText("Baoding");
          page.route("**/graphql", route -> route.abort());
          page.locator("canvas-panel").getByText("Expand").click();
          Explorer.shows(
              page.locator("[role=alert]").first(),
              "The API could not be reached. Check the connection");
          Explorer.button(page, "中文").click();
          Explorer.shows(page.locator("[role=alert]").first(), "无法访问 API");
        });
  }
}
