package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class EventPagesIT {

  private static final String EVENT = "event:demo-matchmaking";

  @LocalServerPort int port;

  @Test
  void aGuestFindsTheEventAndAnOrganiserItsTimetable() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          page.navigate("http://localhost:%d/events?lang=en".formatted(port));
          shows(page.locator("#events"), "Sample matchmaking day");
          shows(page.locator("#events"), "made up");
          page.locator("#events a").click();
          shows(page.locator("#message"), "You see no plan");

          as(page, "ORGANISER");

          assertThat(page.locator("table.timetable")).hasCount(2);
          assertThat(page.getByRole(AriaRole.ROWHEADER)).hasCount(40);
          assertThat(page.locator("td.opens").first()).isVisible();
          assertThat(page.locator("#message")).isEmpty();
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void theLanguageSwitchesAndKeepsTheView() {
    Chromium.visit(
        page -> {
          open(page, "en", "unscheduled");
          shows(page.locator("#main caption"), "Meetings that are not scheduled, and why");
          assertThat(page.locator("#main tbody tr").first()).isVisible();

          button(page, "中文").click();

          shows(page.locator("#main caption"), "未安排的会面及其原因");
          shows(page.locator("h1"), "示例对接日");
          shows(page.locator("#tools"), "已公布");
          assertThat(page.locator("#main").innerText()).containsPattern("没有共同时段|各时段均有妨碍");
          page.reload();
          shows(page.locator("#main caption"), "未安排的会面及其原因");
          assertThat(page.locator("#views [aria-current]")).hasText(Pattern.compile("未安排"));
        });
  }

  @Test
  void arrowsMoveThroughTheTimetableAndEnterOpensAMeeting() {
    Chromium.visit(
        page -> {
          open(page, "en", "grid");
          var meeting = page.locator("td.opens").first();
          meeting.focus();
          page.keyboard().press("Home");
          assertThat(page.locator(":focus")).hasRole(AriaRole.ROWHEADER);
          page.keyboard().press("ArrowDown");
          page.keyboard().press("ArrowRight");
          page.keyboard().press("ArrowUp");
          page.keyboard().press("ArrowLeft");
          assertThat(page.locator(":focus")).hasRole(AriaRole.ROWHEADER);
          meeting.focus();

          page.keyboard().press("Enter");

          var dialog = page.getByRole(AriaRole.DIALOG);
          shows(dialog, "When and where");
          shows(dialog, "Demand");
          page.keyboard().press("Escape");
          assertThat(dialog).isHidden();
          assertThat(meeting).isFocused();
          assertThat(page.locator("table.timetable").first().locator("[tabindex='0']")).hasCount(1);
        });
  }

  @Test
  void anOrganiserIsToldWhatAMoveWouldChange() {
    Chromium.visit(
        page -> {
          open(page, "en", "grid");
          page.locator("td.opens").first().click();
          var dialog = page.getByRole(AriaRole.DIALOG);
          dialog.locator("#slot").selectOption("s16");
          dialog.getByText("What would change?").click();

          assertThat(dialog.locator(".outcome p").first()).isVisible();
          assertThat(dialog.locator(".outcome").innerText()).isNotBlank();
          assertThat(page.locator("#tools select")).hasValue("2");
        });
  }

  @Test
  void anEmployerSeesItsOwnMeetingsOnly() {
    Chromium.visit(
        page -> {
          page.navigate(address("en", "participants"));
          as(page, "EMPLOYER");
          assertThat(page.getByRole(AriaRole.ROWHEADER)).hasCount(1);
          shows(page.getByRole(AriaRole.ROWHEADER), "Sample Ports and Logistics 272");
          assertThat(page.locator("#tools select")).hasCount(0);
          page.getByText("Not scheduled").click();
          shows(page.locator("#main"), "Only organisers see what is not scheduled.");
        });
  }

  @Test
  void aPhoneIsEnoughForEveryView() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 844);
          open(page, "zh", "grid");
          for (var view : List.of("日程表", "参加者", "未安排", "胸牌", "桌牌", "个人日程")) {
            page.locator("#views").getByText(view).click();
            assertThat(page.locator("#main > *").first()).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(view)
                .isEqualTo(390);
          }
          page.locator("#views").getByText("参加者").click();
          page.getByRole(AriaRole.ROWHEADER).first().click();
          assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        });
  }

  @Test
  void badgesSignsAndDayPlansArePrintedWithoutWhatIsAroundThem() {
    Chromium.visit(
        page -> {
          open(page, "en", "badges");
          assertThat(page.locator(".badge")).hasCount(121);
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator("#views")).isHidden();
          assertThat(page.locator("header")).isHidden();
          assertThat(page.locator(".badge h2").first()).isVisible();
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
          page.locator("#views").getByText("Table signs").click();
          assertThat(page.locator(".sheet")).hasCount(20);
          shows(page.locator(".sheet").first().locator("thead"), "Enterprise");
          page.locator("#views").getByText("Day plans").click();
          assertThat(page.locator(".sheet")).hasCount(121);
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator(".sheet").first()).hasCSS("break-after", "page");
        });
  }

  @Test
  void aCalendarIsSavedWithTheCredentialsOfTheReader() {
    Chromium.visit(
        page -> {
          open(page, "zh", "grid");
          var download = page.waitForDownload(() -> button(page, "日历文件").click());
          assertThat(download.suggestedFilename()).isEqualTo("calendar.ics");
          assertThat(content(download.path())).contains("X-WR-CALNAME:示例对接日");
        });
  }

  @Test
  void aReaderOnAnotherMachineEntersAKey() {
    Chromium.visit(
        page -> {
          page.route(
              "**/graphiql/tokens", route -> route.fulfill(new FulfillOptions().setBody("{}")));
          page.setViewportSize(390, 844);
          page.navigate(address("en", "grid"));
          page.getByLabel("Key or token").fill("not a key");
          page.keyboard().press("Enter");
          shows(page.locator("#message"), "Send valid credentials");

          page.getByLabel("Key or token").fill(IntegrationTest.FIRST_KEY);
          page.keyboard().press("Enter");

          assertThat(page.locator("#tools select")).hasValue("2");
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
          page.reload();
          assertThat(page.locator("#tools select")).hasValue("2");
        });
  }

  @Test
  void anEventThatIsNotThereIsSaid() {
    Chromium.visit(
        page -> {
          page.navigate("http://localhost:%d/events/event:none?lang=en".formatted(port));
          shows(page.locator("#message"), "There is no event event:none");
        });
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open(Page page, String language, String view) {
    page.navigate(address(language, view));
    as(page, "ORGANISER");
    assertThat(page.locator("#tools select")).hasValue("2");
  }

  private String address(String language, String view) {
    return "http://localhost:%d/events/%s?lang=%s&view=%s".formatted(port, EVENT, language, view);
  }

  private static void as(Page page, String role) {
    page.locator("#caller select").selectOption(role);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void shows(Locator locator, String text) {
    assertThat(locator).containsText(text, new ContainsTextOptions().setUseInnerText(true));
  }
}
