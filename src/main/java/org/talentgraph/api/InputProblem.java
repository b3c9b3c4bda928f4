package org.talentgraph.api;

import org.talentgraph.language.Text;

/**
 * What is wrong with a value that a client gives.
 *
 * @param coordinate of the argument, the field or the type that the value does not fit
 */
record InputProblem(String coordinate, Text text) {}
