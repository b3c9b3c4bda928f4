package org.talentgraph.exploration;

/** How many nodes there are of a kind. */
record KindCount(String kind, long count) {}
