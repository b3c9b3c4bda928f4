package org.talentgraph.matching;

import org.talentgraph.graph.Text;

/** One thing that could be better, and what it would add to the score. */
record Change(Text text, double gain) {}
