/** The door to the graph: how fields are answered, and how Java reads records. */
@NullMarked
package org.talentgraph.graph;

import org.jspecify.annotations.NullMarked;
