package org.talentgraph.paths;

import java.util.List;

/**
 * The shortest paths between two nodes.
 *
 * @param complete false if the search had to stop before it had seen every path as short as these
 */
record Paths(List<Path> paths, boolean complete) {}
