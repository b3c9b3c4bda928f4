package org.talentgraph.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.talentgraph.TalentGraphApplication;
import org.talentgraph.model.GraphModel;

/**
 * The whole application on a Neo4j of its own, with the fields written by hand beside its own
 * fields.
 */
record ServedGraph(ConfigurableApplicationContext context) implements AutoCloseable {

  /**
   * The documents' facts bring the skills, industries, countries and cities; experts are generated.
   */
  static ServedGraph start(Path folder, String... further) {
    var application = new SpringApplication(TalentGraphApplication.class, ByHand.class);
    application.addInitializers(
        context ->
            context.getBeanFactory().registerSingleton("productOnly", new WithoutTestComponents()));
    return new ServedGraph(
        application.run(
            Stream.concat(
                    Stream.of(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--talent-graph.embedded.directory=" + folder,
                        "--talent-graph.seed.folders=classpath:seed-data/documented",
                        "--talent-graph.today=2026-01-01"), // all generated demands are open
                    Arrays.stream(further))
                .toArray(String[]::new)));
  }

  URI address() {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + "/graphql");
  }

  Driver driver() {
    return context.getBean(Driver.class);
  }

  GraphModel model() {
    return context.getBean(GraphModel.class);
  }

  @Override
  public void close() {
    context.close();
  }

  /**
   * Leaves out what the integration tests add to the application, such as a list of all statements.
   */
  private static final class WithoutTestComponents extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
      return type.getAnnotationMetadata().isAnnotated(TestComponent.class.getName());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WithoutTestComponents;
    }

    @Override
    public int hashCode() {
      return WithoutTestComponents.class.hashCode();
    }
  }
}
