/** Exploring the graph: search, the paths between two records, and what stands around one. */
@NullMarked
package org.talentgraph.exploration;

import org.jspecify.annotations.NullMarked;
