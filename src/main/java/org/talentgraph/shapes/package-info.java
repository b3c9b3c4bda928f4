/**
 * What the graph must keep to beyond the types of its fields, as the SDL says it: what breaks it is
 * found in what a write touches, and in the whole graph.
 */
@NullMarked
package org.talentgraph.shapes;

import org.jspecify.annotations.NullMarked;
