package org.talentgraph.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the embedded Neo4j keeps its data, and how much of them stays in memory.
 *
 * @param directory the folder of the data; a relative one starts where the application started
 * @param pageCache memory outside the heap for pages of the graph
 */
@ConfigurationProperties("talent-graph.embedded")
record EmbeddedNeo4jProperties(
    @DefaultValue(".data/neo4j") Path directory, @DefaultValue("512MB") DataSize pageCache) {

  EmbeddedNeo4jProperties {
    directory = directory.toAbsolutePath().normalize();
  }
}
