package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
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
  private static final Map<String, String> VIEWS =
      Map.of(
          "start", "",
          "found", "view=found&text=German+battery+expert",
          "record", POULEROS,
          "place", "view=record&id=city:shijiazhuang",
          "answer", "view=answer&ask=workstations&industry=industry:new-energy",
          "documented", "view=answer&question=01-workstations-recognised",
          "canvas",
              "view=canvas&ids=expert:konstantinos-pouleros,district:beilun&selected=district:beilun");

  @LocalServerPort int port;

  @Test
  void axeFindsNothingInAnyView() {
    Chromium.visit(
        page ->
            VIEWS.forEach(
                (view, address) -> {
                  page.emulateMedia(
                      new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                  Explorer.settle(page, port, "en", address);
                  Axe.findsNothing(page, view);
                  page.emulateMedia(
                      new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                  Explorer.settle(page, port, "zh", address);
                  Axe.findsNothing(page, view);
                }));
  }

  @Test
  void aPhoneIsEnoughForEveryView() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 844);
          VIEWS.forEach(
              (view, address) -> {
                Explorer.settle(page, port, "zh", address);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(390);
              });
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
