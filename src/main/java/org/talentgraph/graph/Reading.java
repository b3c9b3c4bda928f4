package org.talentgraph.graph;

/** A root field and what is selected below it: what one part of a statement reads. */
record Reading(GraphField root, Selection selection) {}
