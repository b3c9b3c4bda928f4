package org.talentgraph.writing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A difference that is to be written.
 *
 * @param element of the stored relationship; null for a node, and for what is created
 * @param owners the nodes whose version changes with it
 */
record Modification(
    Difference difference, Origin origin, @Nullable String element, Set<String> owners) {}
