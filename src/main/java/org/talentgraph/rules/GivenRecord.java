package org.talentgraph.rules;

/** A record of the graph that a caller names by its id. */
record GivenRecord(String label, String id) {}
