/**
 * The graph as the SDL describes it: its model, and the compiler that turns a selection into one
 * statement.
 */
@NullMarked
package org.talentgraph.graph;

import org.jspecify.annotations.NullMarked;
