package org.talentgraph.criteria;

import org.talentgraph.language.Text;

/** One thing that could be better, and what it would add to the score. */
public record Change(Text text, double gain) {}
