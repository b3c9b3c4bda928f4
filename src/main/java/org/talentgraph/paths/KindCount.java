package org.talentgraph.paths;

/** How many nodes there are of a kind. */
record KindCount(String kind, long count) {}
