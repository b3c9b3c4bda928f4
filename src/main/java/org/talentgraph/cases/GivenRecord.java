package org.talentgraph.cases;

/** A record of the graph that a caller names by its id. */
public record GivenRecord(String label, String id) {}
