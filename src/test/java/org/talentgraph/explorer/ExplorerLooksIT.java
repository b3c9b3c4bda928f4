package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** That everybody can use every view of the explorer: by a screen reader, on a phone, on paper. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class ExplorerLooksIT {

  private static final String POULEROS = "view=record&id=expert:konstantinos-pouleros";
  private static final List<String> VIEWS =
      List.of(
          "",
          "view=found&text=German+battery+expert",
          "view=found&text=xqzzw",
          POULEROS,
          "view=record&id=city:shijiazhuang",
          "view=record&id=expert:nobody",
          "view=answer&ask=workstations&industry=industry:new-energy",
          "view=answer&ask=entitlements&degree=MASTER&salary=600000&place=province:hebei",
          "view=answer&question=01-workstations-recognised",
          "view=canvas&ids=expert:konstantinos-pouleros,district:beilun&selected=district:beilun",
          "view=map",
          "view=map&place=province:hebei&measure=workstations",
          "view=map&show=table",
          "view=bench",
          "view=bench&id=demand:beilun-0002&compare=expert:demo-0541",
          "view=bench&text=German+battery+engineer&near=shown",
          "view=time",
          "view=time&id=agency:hebei-foreign-experts-bureau");

  @LocalServerPort int port;

  @Test
  void axeFindsNothingAndAPhoneIsEnough() {
    Chromium.visit(
        page ->
            VIEWS.forEach(
                view -> {
                  page.setViewportSize(1280, 800);
                  page.emulateMedia(
                      new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                  Explorer.settle(page, port, "en", view);
                  Axe.findsNothing(page, view);
                  page.setViewportSize(390, 844);
                  page.emulateMedia(
                      new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                  Explorer.settle(page, port, "zh", view);
                  Axe.findsNothing(page, view);
                  assertThat(page.evaluate("document.documentElement.scrollWidth"))
                      .as(view)
                      .isEqualTo(390);
                }));
  }

  @Test
  void aSearchIsBusyWhileItIsNarrowed() {
    Chromium.visit(
        page -> {
          Explorer.settle(page, port, "en", "view=found&text=cable");
          assertThat(page.locator(".facet")).isVisible();
          List<Route> held = new ArrayList<>();
          page.route("**/graphql", held::add);
          Explorer.kind(page, "Skill").check();
          assertThat(page.locator("[aria-busy=true] table")).isVisible();

          page.unroute("**/graphql");
          held.forEach(Route::resume);

          assertThat(page.locator("[aria-busy=false] table")).isVisible();
        });
  }

  @Test
  void theFirstLoadIsSmallAndThePictureComesOnlyWhenItIsOpened() {
    Chromium.visit(
        page -> {
          var files = new ArrayList<String>();
          var sizes = new ArrayList<Integer>();
          page.onResponse(
              response -> {
                if (response.url().matches(".*/(explorer|pages)/.*")) {
                  files.add(response.url());
                  sizes.add(zipped(response.body()));
                }
              });
          Explorer.settle(page, port, "en", "");
          assertThat(files).isNotEmpty().noneMatch(file -> file.contains("canvas"));
          assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(250_000);
        });
  }

  @Test
  void whatIsPrintedHasNoButtonsAround() {
    Chromium.visit(
        page -> {
          Explorer.settle(page, port, "en", POULEROS);
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator("header.house")).isHidden();
          assertThat(page.locator("h1")).isVisible();
        });
  }

  private static int zipped(byte[] body) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
