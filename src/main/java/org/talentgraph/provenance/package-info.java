/** The documents that facts were read from, and the passages that say them. */
@NullMarked
package org.talentgraph.provenance;

import org.jspecify.annotations.NullMarked;
