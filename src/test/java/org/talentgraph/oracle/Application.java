package org.talentgraph.oracle;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ReflectionUtils;
import org.talentgraph.TalentGraphApplication;
import org.talentgraph.database.Derivation;
import org.talentgraph.graph.KeptByView;

/** A running application and its graph. */
record Application(ApplicationContext context) {

  /** One with an empty graph in a folder; to be closed. */
  static ConfigurableApplicationContext empty(Path folder) {
    return SpringApplication.run(
        TalentGraphApplication.class,
        "--server.port=0",
        "--talent-graph.embedded.directory=" + folder,
        "--talent-graph.seed.folders=",
        "--talent-graph.today=2025-01-01"); // as of the other
  }

  Driver driver() {
    return context.getBean(Driver.class);
  }

  StoredGraph graph() {
    return StoredGraph.read(driver(), derivedLabels());
  }

  private Set<String> derivedLabels() {
    return context.getBeansOfType(Derivation.class).values().stream()
        .flatMap(each -> each.labels().stream())
        .collect(toSet());
  }

  /** Makes its graph this one, and derives all keys anew. */
  void hold(StoredGraph graph) {
    graph.write(driver());
    context.getBeansOfType(Derivation.class).values().forEach(Derivation::complete);
    context.getBeansWithAnnotation(Component.class).values().forEach(Application::forget);
  }

  /** What a component has read of the graph before, which it would keep for a minute. */
  private static void forget(Object component) {
    ReflectionUtils.doWithFields(
        component.getClass(),
        field -> {
          var kept = ReflectionTestUtils.getField(component, field.getName());
          var cache = ReflectionTestUtils.getField(Objects.requireNonNull(kept), "kept");
          ((Cache<?, ?>) Objects.requireNonNull(cache)).invalidateAll();
        },
        field -> field.getType() == KeptByView.class);
  }

  /**
   * Asks, and once more where time was up: a busy machine may plan for longer than a statement has.
   *
   * @param more what the context of the operation holds besides
   */
  Answer ask(String document, Locale locale, Map<?, Object> more) {
    var answer = answer(document, locale, more);
    return answer.errors().contains("TIMEOUT") ? answer(document, locale, more) : answer;
  }

  private Answer answer(String document, Locale locale, Map<?, Object> more) {
    var request = new DefaultExecutionGraphQlRequest(document, null, null, null, "oracle", locale);
    request.configureExecutionInput((_, input) -> input.graphQLContext(more).build());
    return Answer.of(
        Objects.requireNonNull(
            context.getBean(ExecutionGraphQlService.class).execute(request).block()));
  }
}
