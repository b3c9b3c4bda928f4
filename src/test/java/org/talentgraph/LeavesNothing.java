package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.talentgraph.http.Streams;

/**
 * Fails a class that leaves more or fewer records in the shared graph than it found, or somebody
 * who listens: the next one would count them, and what is read for them. Citations do not count:
 * what cites a passage is removed, the passage stays.
 */
class LeavesNothing implements BeforeAllCallback, AfterAllCallback {

  private static final String COUNT = "RETURN COUNT { (:Node) } - COUNT { (:Citation) }";

  @Override
  public void beforeAll(ExtensionContext context) {
    store(context).put(context.getUniqueId(), records(context));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Streams.awaitEnd(SpringExtension.getApplicationContext(context));
    assertThat(records(context))
        .as("records in the graph after %s", context.getDisplayName())
        .isEqualTo(store(context).get(context.getUniqueId()));
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(LeavesNothing.class));
  }

  private static long records(ExtensionContext context) {
    return SpringExtension.getApplicationContext(context)
        .getBean(Neo4jClient.class)
        .query(COUNT)
        .fetchAs(Long.class)
        .one()
        .orElseThrow();
  }
}
