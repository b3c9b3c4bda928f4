package org.talentgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** Twenty tasks of scouts and organisers, each in both languages, ten of them by keys alone. */
@EnabledIf(
    value = "org.talentgraph.explorer.Chromium#isThere",
    disabledReason = "/usr/bin/chromium is not installed")
@IntegrationTest
class ScoutTasksIT {

  @LocalServerPort int port;

  static Stream<Task> tasks() {
    return Stream.concat(KeyTasks.ALL.stream(), MouseTasks.ALL.stream());
  }

  static Stream<Arguments> tasksInBothLanguages() {
    return tasks().flatMap(task -> Stream.of("en", "zh").map(each -> Arguments.of(task, each)));
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("tasksInBothLanguages")
  void canBeDone(Task task, String language) {
    Chromium.visit(
        page -> {
          var complaints = Chromium.complaints(page);
          var visitor = new Visitor(page, port, language);
          task.steps().accept(visitor);
          assertThat(complaints).isEmpty();
          if (task.byKeys()) {
            assertThat(visitor.keys()).isBetween(1, Task.MOST_KEYS);
          }
        });
  }

  @Test
  void beginAtTheRoot() {
    Chromium.visit(
        page -> {
          page.navigate("http://localhost:%d/".formatted(port));
          assertThat(page.url()).contains("/explorer");
        });
  }

  @Test
  void areTwentyAndTenOfThemByKeys() {
    assertThat(tasks()).extracting(Task::name).doesNotHaveDuplicates().hasSize(20);
    assertThat(tasks()).filteredOn(Task::byKeys).hasSize(10);
  }
}
