/** The shortlists that callers keep on the server. */
@NullMarked
package org.talentgraph.shortlists;

import org.jspecify.annotations.NullMarked;
