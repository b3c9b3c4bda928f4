/** Tests of passages, and of the documented data against the documents it was read from. */
@NullMarked
package org.talentgraph.provenance;

import org.jspecify.annotations.NullMarked;
