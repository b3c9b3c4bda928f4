/**
 * How fast the product reads a large graph, beside statements written by hand for the same answers,
 * how far its comparison of texts agrees with people, and how high it ranks known answers.
 */
@NullMarked
package org.talentgraph.benchmark;

import org.jspecify.annotations.NullMarked;
