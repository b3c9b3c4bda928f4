package org.talentgraph.benchmark;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;
import org.talentgraph.explorer.Chromium;

/**
 * Measures what somebody waits for on the explorer, with 10,000 experts: the first answer after a
 * key, the neighbours of a hub, and the picture while it is dragged. System properties: {@code
 * scale.folder}, as for {@link ScaleBenchmark}, and {@code explorer.searches}.
 */
class ExplorerBenchmark {

  private static final int EXPERTS = 10_000;
  private static final int HUB = 5_000;
  private static final int SEARCHES = Integer.getInteger("explorer.searches", 100);
  private static final int EXPANSIONS = 20;
  private static final List<String> SKILLS = GeneratedSkills.ids();
  private static final Path FOLDER =
      Path.of(System.getProperty("scale.folder", "target/scale")).toAbsolutePath();

  private static final String FRAMES =
      """
      () => { window.frames_ = 0; window.since = performance.now();
        const next = () => { window.frames_++; window.dragged || requestAnimationFrame(next); };
        window.dragged = false; requestAnimationFrame(next); }
      """;
  private static final String FRAMES_PER_SECOND =
      "() => { window.dragged = true; return 1000 * window.frames_ / (performance.now() -"
          + " window.since); }";
  private static final String CENTRE =
      """
      id => { const cy = document.querySelector('.picture')._cyreg.cy;
        const { x, y } = cy.getElementById(id).renderedPosition();
        const box = cy.container().getBoundingClientRect();
        return [box.x + x, box.y + y]; }
      """;

  @Test
  @Timeout(1_800)
  void somebodyWaits() throws Exception {
    var graph =
        new ScaledGraph(FOLDER.resolve(String.valueOf(EXPERTS)), EXPERTS, DataSize.ofGigabytes(2));
    graph.loaded();
    try (var served = graph.serve()) {
      var page = served.address().resolve("/explorer").toString().replace("127.0.0.1", "localhost");
      var hub = hub(served);
      Chromium.visit(
          browser -> {
            browser.setViewportSize(1_280, 1_000);
            search(browser, page, SEARCHES / 4); // warms up
            System.out.println("first answer, ms: " + search(browser, page, SEARCHES));
            var canvas = page + "?view=canvas&lang=en&ids=%1$s&selected=%1$s".formatted(hub);
            expand(browser, canvas, EXPANSIONS / 4);
            System.out.println(
                "neighbours of " + hub + ", ms: " + expand(browser, canvas, EXPANSIONS));
            System.out.println("frames a second: " + drag(browser, hub));
          });
    }
  }

  /** The record with about as many relationships as a hub has. */
  private static String hub(ServedGraph served) {
    var hub =
        served
            .driver()
            .executableQuery(
                """
                MATCH (hub:Node) WHERE NOT hub:Citation
                WITH hub, COUNT { (hub)--() } AS degree
                RETURN hub.id AS id, degree ORDER BY abs(degree - $hub) LIMIT 1
                """)
            .withParameters(Map.of("hub", HUB))
            .execute()
            .records()
            .getFirst();
    System.out.println("hub: " + hub.asMap());
    return hub.get("id").asString();
  }

  private static Figures search(Page browser, String page, int times) {
    return measured(
        times,
        number -> {
          browser.navigate(page + "?lang=en");
          browser
              .locator("search-box.big input")
              .fill(GeneratedSkills.name(SKILLS.get(number % SKILLS.size())));
          return () -> {
            browser.keyboard().press("Enter");
            browser.locator("table.list tbody tr").first().waitFor();
          };
        });
  }

  private static Figures expand(Page browser, String canvas, int times) {
    return measured(
        times,
        _ -> {
          browser.navigate(canvas);
          browser.locator("canvas-panel h2").waitFor();
          browser.locator(".picture").focus();
          return () -> {
            browser.keyboard().press("e");
            browser.locator("table.records tbody tr").nth(1).waitFor();
          };
        });
  }

  /** Expands what is there until the picture is full, and drags the hub for three seconds. */
  private static double drag(Page browser, String hub) {
    var rows = browser.locator("table.records tbody tr");
    while (rows.count() < 200) {
      var before = rows.count();
      browser.locator(".picture").focus();
      browser.keyboard().press("e");
      browser.waitForTimeout(2_000);
      if (rows.count() == before) {
        break;
      }
    }
    System.out.println("records on the picture: " + rows.count());
    var centre = (List<?>) browser.evaluate(CENTRE, hub);
    var x = ((Number) centre.getFirst()).doubleValue();
    var y = ((Number) centre.getLast()).doubleValue();
    browser.mouse().move(x, y);
    browser.mouse().down();
    browser.evaluate(FRAMES);
    IntStream.range(0, 180).forEach(i -> browser.mouse().move(x + i, y + i / 2.0));
    var frames = (Number) browser.evaluate(FRAMES_PER_SECOND);
    browser.mouse().up();
    return frames.doubleValue();
  }

  /** What is prepared for each turn, and then done while the clock runs. */
  private interface Turn {
    Runnable prepare(int number);
  }

  private static Figures measured(int times, Turn turn) {
    var taken = LongStream.builder();
    var all = 0L;
    for (var number = 0; number < times; number++) {
      var waiting = turn.prepare(number);
      var begin = System.nanoTime();
      waiting.run();
      var time = System.nanoTime() - begin;
      taken.add(time);
      all += time;
    }
    return Figures.of(taken.build(), Duration.ofNanos(all));
  }
}
