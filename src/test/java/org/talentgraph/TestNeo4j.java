package org.talentgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The Neo4j of the integration tests: the one that {@code -Dspring.neo4j.uri} names, else one in a
 * container where Docker runs, else the embedded one in an empty folder.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // before the embedded one looks whether another is named
public class TestNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String IMAGE = "neo4j:2026.08.1";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (context.getEnvironment().containsProperty("spring.neo4j.uri")) {
      return;
    }
    if (DockerClientFactory.instance().isDockerAvailable()) {
      var container = Container.NEO4J;
      TestPropertyValues.of(
              "spring.neo4j.uri=" + container.getBoltUrl(),
              "spring.neo4j.authentication.username=neo4j",
              "spring.neo4j.authentication.password=" + container.getAdminPassword())
          .applyTo(context);
    } else {
      TestPropertyValues.of("talent-graph.embedded.directory=" + emptyFolder()).applyTo(context);
    }
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "neo4j-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Container {

    private static final Neo4jContainer NEO4J = new Neo4jContainer(IMAGE);

    static {
      NEO4J.start(); // Testcontainers ends it with this process
    }
  }
}
