package org.talentgraph.plan;

import org.talentgraph.model.GraphField;

/** A field that the graph answers, and the selection below it: one root of a plan. */
public record Reading(GraphField root, Selection selection) {}
