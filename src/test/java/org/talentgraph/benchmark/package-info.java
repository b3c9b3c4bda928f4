/**
 * How fast the product reads a large graph, beside statements written by hand for the same answers,
 * and how far its comparison of texts agrees with people.
 */
@NullMarked
package org.talentgraph.benchmark;

import org.jspecify.annotations.NullMarked;
