package org.talentgraph.paths;

import org.talentgraph.model.Tally;

/** How many nodes there are of a kind. */
record KindCount(String kind, Tally count) {}
