package org.talentgraph.graph;

/** A field that the graph answers, and the selection below it: one root of a plan. */
record Reading(GraphField root, Selection selection) {}
