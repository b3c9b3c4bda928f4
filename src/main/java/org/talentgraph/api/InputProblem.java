package org.talentgraph.api;

import org.talentgraph.language.Text;

/**
 * What is wrong with a value that a client gives.
 *
 * @param path of the place where it stands
 * @param coordinate of the argument, the field or the type that the value does not fit
 */
record InputProblem(String path, String coordinate, Text text) {}
