/** What was written to the graph, when and by whom, and how a change is taken back. */
@NullMarked
package org.talentgraph.changes;

import org.jspecify.annotations.NullMarked;
