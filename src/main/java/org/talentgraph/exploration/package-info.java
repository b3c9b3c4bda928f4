/** Exploring the graph: finding records by what somebody types. */
@NullMarked
package org.talentgraph.exploration;

import org.jspecify.annotations.NullMarked;
