package org.talentgraph.paths;

import java.util.List;
import org.talentgraph.model.Reference;

/**
 * A node next to another.
 *
 * @param connections how many relationships it has in the whole graph
 * @param ties the relationships between the two
 */
record Neighbour(Reference node, long connections, List<Tie> ties, String cursor) {}
