/** How records of the graph hang together: what stands around one, and the paths between two. */
@NullMarked
package org.talentgraph.exploration;

import org.jspecify.annotations.NullMarked;
