package org.talentgraph.rules;

import org.talentgraph.cases.Facts;
import org.talentgraph.language.Text;

/**
 * A made-up person about whom rules are asked.
 *
 * @param words who it is, in short
 */
record SampleCase(Facts facts, Text words) {}
