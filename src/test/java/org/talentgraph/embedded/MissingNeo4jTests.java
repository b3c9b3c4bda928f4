package org.talentgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

class MissingNeo4jTests {

  private final ApplicationContextRunner packaged =
      new ApplicationContextRunner()
          .withClassLoader(new FilteredClassLoader("org.neo4j.dbms"))
          .withConfiguration(AutoConfigurations.of(Neo4jAutoConfiguration.class))
          .withUserConfiguration(EmbeddedPackage.class);

  @Test
  void saysWhatToSetWhereNoNeo4jIsNamedAndNoneIsPackaged() {
    packaged.run(
        context -> {
          var analysis = new NoGraphFailureAnalyzer().analyze(context.getStartupFailure());
          assertThat(analysis.getAction())
              .contains("spring.neo4j.uri", "SPRING_NEO4J_AUTHENTICATION_PASSWORD");
        });
  }

  @Test
  void usesTheNeo4jThatIsNamed() {
    packaged
        .withPropertyValues("spring.neo4j.uri=bolt://graph.example:7687")
        .run(
            context ->
                assertThat(context.getBean(Neo4jConnectionDetails.class).getUri())
                    .hasHost("graph.example"));
  }

  @ComponentScan
  static class EmbeddedPackage {}
}
