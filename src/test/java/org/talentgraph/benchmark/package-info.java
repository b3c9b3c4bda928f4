/**
 * How fast the product reads a large graph, beside statements written by hand for the same answers.
 */
@NullMarked
package org.talentgraph.benchmark;

import org.jspecify.annotations.NullMarked;
