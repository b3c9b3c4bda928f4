package org.talentgraph.graph;

/**
 * A node in an answer that Java made: Java knows its id, and what a caller selects of it is read
 * from the graph.
 */
public record Reference(String id) {}
