package org.talentgraph.writing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a write.
 *
 * @param number of the change record; null where nothing differed, so that none was made
 * @param differences nodes before relationships; of a relationship, {@link RelationshipRow} says
 *     which
 * @param versions the versions that the nodes of the rows have now, by their ids
 */
public record Written(
    @Nullable Integer number, List<Difference> differences, Map<String, Integer> versions) {}
