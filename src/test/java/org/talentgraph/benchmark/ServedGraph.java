package org.talentgraph.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.springframework.context.ConfigurableApplicationContext;
import org.talentgraph.ProductOnly;
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
    var application = ProductOnly.application(ByHand.class);
    return new ServedGraph(
        application.run(
            Stream.concat(
                    Stream.of(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--talent-graph.embedded.directory=" + folder,
                        "--talent-graph.budgets.guests=0",
                        "--talent-graph.budgets.callers=0",
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
}
