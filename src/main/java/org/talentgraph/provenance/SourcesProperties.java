package org.talentgraph.provenance;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the source documents are.
 *
 * @param directory the folder that holds them under their file names; none where passages are not
 *     shown
 */
@ConfigurationProperties("talent-graph.sources")
record SourcesProperties(@Nullable Path directory) {}
