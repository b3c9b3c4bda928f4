/** How two records are connected, and what stands around one. */
@NullMarked
package org.talentgraph.paths;

import org.jspecify.annotations.NullMarked;
