package org.talentgraph.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the graph is read.
 *
 * @param timeout how long one statement may run before the database ends it
 */
@ConfigurationProperties("talent-graph.reads")
public record GraphProperties(@DefaultValue("10s") Duration timeout) {}
