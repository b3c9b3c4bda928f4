package org.talentgraph.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Touched.Relationship;

/**
 * A relationship as the graph holds it.
 *
 * @param element by which the database finds it within a transaction
 * @param seededBy the folder that it came with; null where it came with none
 */
record StoredRelationship(
    String element, Relationship ends, Map<String, Object> properties, @Nullable String seededBy) {}
