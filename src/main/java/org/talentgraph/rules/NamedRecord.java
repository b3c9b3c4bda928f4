package org.talentgraph.rules;

/** A record of the graph that a caller names by its id. */
record NamedRecord(String label, String id) {}
