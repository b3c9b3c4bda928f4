package org.talentgraph.ingestion;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folders that are loaded into the graph at the start.
 *
 * @param folders locations of folders with {@code nodes/*.csv} and {@code relationships/*.csv},
 *     loaded in this order; empty for none
 */
@ConfigurationProperties("talent-graph.seed")
record SeedProperties(
    @DefaultValue({"classpath:seed-data/documented", "classpath:seed-data/demonstration"})
        List<String> folders) {}
