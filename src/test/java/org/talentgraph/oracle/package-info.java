/** Holds restricted answers against those of a graph without what the restriction leaves out. */
@NullMarked
package org.talentgraph.oracle;

import org.jspecify.annotations.NullMarked;
