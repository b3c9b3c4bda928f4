/** Matching experts and demands: candidates from an index, then exact scores with reasons. */
@NullMarked
package org.talentgraph.matching;

import org.jspecify.annotations.NullMarked;
