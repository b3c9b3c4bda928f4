package org.talentgraph.paths;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.talentgraph.IntegrationTest;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.paths.Route.Order;

/** Searches whose statements the database does not finish in time. */
@IntegrationTest
class SlowPathsIT {

  @Autowired Driver driver;
  @Autowired DatabaseSelectionProvider databases;
  @Autowired GraphModel model;
  @Autowired Walkable walkable;
  @Autowired StatementFiles files;

  @Test
  void whatIsKnownWhenTimeIsUpIsAnswered() {
    var found = find("$most > 1000");
    assertThat(found.complete()).isFalse();
    assertThat(found.routes().getFirst().length()).isOne();
  }

  @Test
  void nothingIsKnownWhenNothingWasReadInTime() {
    assertThat(find("true")).isEqualTo(new PathSearch.Found(List.of(), false));
  }

  private PathSearch.Found find(String slow) {
    var between =
        new PathSearch.Search(
            "expert:konstantinos-pouleros",
            "district:beilun",
            List.of(),
            List.of(),
            walkable.types(),
            List.of(),
            false,
            4,
            3);
    return new PathSearch(statements(slow), walkable).find(between, Order.SPECIFIC, View.WHOLE);
  }

  /** The statement of the search, which counts for hours first where it is to be slow. */
  private StatementReads statements(String slow) {
    var text =
        """
        UNWIND range(1, CASE WHEN %s THEN 100000000000 ELSE 1 END) AS number
        WITH count(number) AS number
        """
                .formatted(slow)
            + files.get("around");
    var resources =
        new DefaultResourceLoader() {
          @Override
          public Resource getResource(String location) {
            return new ByteArrayResource(text.getBytes(UTF_8));
          }
        };
    var reads = new GraphReads(driver, databases, Duration.ofSeconds(3), 10, List.of());
    return new StatementReads(model, new StatementFiles(resources), reads);
  }
}
