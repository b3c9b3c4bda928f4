package org.talentgraph.shapes;

import java.util.List;

/**
 * What was found in the whole graph, or in some kinds of records.
 *
 * @param findings the most serious kinds first
 * @param unfinished the kinds of nodes and types of relationships that have more findings than are
 *     told, or took too long
 * @param settled whether nobody wrote to the graph meanwhile
 */
record Report(List<Finding> findings, List<String> unfinished, boolean settled) {}
