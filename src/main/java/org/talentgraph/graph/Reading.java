package org.talentgraph.graph;

/** A field that the graph answers and what is selected below it: one root of a plan. */
record Reading(GraphField root, Selection selection) {}
