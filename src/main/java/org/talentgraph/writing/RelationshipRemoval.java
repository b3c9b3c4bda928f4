package org.talentgraph.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that is to go; one that is not there changes nothing.
 *
 * @param was all properties that the stored one has; null for all of the type between both ends
 * @param owner as in a {@link RelationshipRow}
 */
public record RelationshipRemoval(
    Origin origin,
    String type,
    String from,
    String to,
    @Nullable Map<String, Object> was,
    String owner)
    implements WriteRow {}
