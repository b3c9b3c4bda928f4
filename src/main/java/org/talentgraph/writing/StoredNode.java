package org.talentgraph.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as the graph holds it.
 *
 * @param properties those of the record, without its id
 * @param version the number of the change that touched it last; 0 where none has
 * @param seededBy the folder that it came with; null where it came with none
 */
record StoredNode(
    String type, Map<String, Object> properties, int version, @Nullable String seededBy) {}
