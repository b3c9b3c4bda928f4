package org.talentgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class QueryPageIT {

  private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

  @LocalServerPort int port;

  @Test
  void answersTheFirstExampleOnArrivalWithoutAnyOtherHost() {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          page.navigate(address("en"));

          assertThat(page).hasTitle("Talent Graph");
          assertThat(page.locator(".result-window")).containsText("totalCount");
          assertThat(links(page).first()).hasAttribute("aria-current", "true");
          assertThat(links(page).evaluateAll("all => all.map(each => each.hash.slice(1))"))
              .asInstanceOf(InstanceOfAssertFactories.LIST)
              .containsExactlyInAnyOrderElementsOf(examples());
          assertThat(complaints).isEmpty();
        });
  }

  @Test
  void anExampleIsAnsweredInTheLanguageOfThePage() {
    Chromium.visit(
        page -> {
          page.navigate(address("zh"));
          page.getByText("公布的数字及其出处").click();

          assertThat(page.locator(".result-window")).containsText("河北认定的外国院士工作站");
          assertThat(page.getByText("引才人员")).isVisible();

          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();

          assertThat(page.getByText("Talent scouts")).isVisible();
          assertThat(page.locator(".result-window"))
              .containsText("Foreign academician workstations recognised in Hebei");
        });
  }

  @Test
  void aReaderTakesEveryRoleInTurn() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 844);
          page.navigate(address("zh"));
          assertThat(page.locator(".result-window")).containsText("totalCount");
          write(page, "{ me { role name } }");
          var roles = page.locator("#role select");
          assertThat(roles.locator("option"))
              .containsText(new String[] {"访客", "引才专员", "用人单位", "活动组织方", "编辑", "管理员"});
          roles.selectOption("EDITOR");
          assertThat(page.locator(".result-window")).containsText("\"role\": \"EDITOR\"");
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
          roles.selectOption("Guest");
          assertThat(page.locator(".result-window")).containsText("\"role\": \"GUEST\"");
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        });
  }

  @Test
  void aMutationRunsWhenTheReaderSaysSoOnly() {
    Chromium.visit(
        page -> {
          page.navigate(address("en"));
          assertThat(page.locator(".result-window")).containsText("totalCount");
          write(page, "mutation { revokeApiKey(id: \"none\") { id } }");
          page.locator("#role select").selectOption("ADMIN");
          page.waitForTimeout(1_000);
          assertThat(page.locator(".result-window")).containsText("totalCount");
          page.locator(".graphiql-execute-button").click();
          assertThat(page.locator(".result-window")).containsText("UNKNOWN_API_KEY");
        });
  }

  @Test
  void aSubscriptionIsToldUntilAnotherExampleIsOpened() {
    Chromium.visit(
        page -> {
          page.navigate(address("zh") + "#22-changes-as-they-are-made");
          assertThat(page.locator(".result-window")).containsText("UNAUTHENTICATED");
          page.locator("#role select").selectOption("SCOUT");
          assertThat(page.locator(".result-window")).containsText("\"number\": ");
          assertThat(page.locator(".graphiql-execute-button"))
              .hasAttribute("aria-label", Pattern.compile("Stop.*"));
          page.getByText("公布的数字及其出处").click();
          assertThat(page.locator(".result-window")).containsText("河北认定的外国院士工作站");
        });
  }

  @Test
  void filesGoOutAndIn() {
    Chromium.visit(
        page -> {
          page.navigate(address("zh"));
          assertThat(page.locator(".result-window")).containsText("totalCount");
          var file = page.waitForDownload(() -> page.getByText("专家表格", EXACT).click());
          assertThat(file.suggestedFilename()).isEqualTo("experts.csv");
          assertThat(text(file)).contains("\"birthYear\"").containsPattern("\\p{IsHan}");
          var slow = new ArrayList<Route>();
          page.route("**/graphql", slow::add);
          page.locator("#role select").selectOption("EDITOR");
          page.waitForCondition(() -> !slow.isEmpty());
          var table = "id,name.en,origin,synthetic\nexpert:page-1,Sample Page,FOREIGN,true\n";
          page.waitForResponse(
              "**/imports/**",
              () ->
                  page.locator("#examples input")
                      .setInputFiles(new FilePayload("a.csv", "text/csv", table.getBytes(UTF_8))));
          slow.forEach(Route::resume);
          assertThat(page.locator(".result-window")).containsText("\"created\":1");
          assertThat(page.locator(".result-window")).containsText("expert:page-1");
        });
  }

  private static String text(Download file) {
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPhoneIsEnough() {
    Chromium.visit(
        page -> {
          page.setViewportSize(390, 844);
          page.navigate(address("en"));
          assertThat(page.locator(".result-window")).containsText("totalCount");
          assertThat(links(page).first()).isHidden();

          page.locator("summary").click();
          page.getByText("Who fits a demand, and why").click();

          assertThat(page.locator(".result-window")).containsText("forDemand");
          assertThat(links(page).first()).isHidden();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
          for (var part : List.of(".graphiql-query-editor", ".result-window")) {
            var box = page.locator(part).boundingBox();
            assertThat(box.width).as(part).isGreaterThan(300);
            assertThat(box.height).as(part).isGreaterThan(150);
            assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(844);
          }
        });
  }

  private static void write(Page page, String query) {
    page.locator(".graphiql-query-editor .CodeMirror")
        .evaluate("(editor, query) => editor.CodeMirror.setValue(query)", query);
  }

  private static Locator links(Page page) {
    return page.locator("#examples a[href^='#']");
  }

  private String address(String language) {
    return "http://localhost:%d/graphiql?lang=%s".formatted(port, language);
  }

  private static List<String> examples() {
    try (var files = Files.list(Path.of("src/main/resources/examples"))) {
      return files.map(file -> file.getFileName().toString().replace(".graphql", "")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
