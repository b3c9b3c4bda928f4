/**
 * The documents that facts were read from, the passages that say them, and the arithmetic of the
 * figures in them.
 */
@NullMarked
package org.talentgraph.provenance;

import org.jspecify.annotations.NullMarked;
