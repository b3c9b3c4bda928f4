package org.talentgraph.model;

/**
 * A node in an answer made by Java. Java knows its id; the fields that a caller selects of it are
 * read from the graph.
 */
public record Reference(String id) {}
