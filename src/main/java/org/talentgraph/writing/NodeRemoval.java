package org.talentgraph.writing;

import org.jspecify.annotations.Nullable;

/**
 * A node that is to go, with the relationships that lead from it.
 *
 * @param withReferences whether the relationships that lead to it go as well; otherwise the write
 *     is rejected where records that stay have any. A citation that a record or relationship cites
 *     is never removed.
 * @param ifVersion the version that the node must have; null for any
 */
public record NodeRemoval(
    Origin origin, String id, boolean withReferences, @Nullable Integer ifVersion)
    implements WriteRow {}
