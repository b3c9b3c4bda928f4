package org.talentgraph.changes;

import org.jspecify.annotations.Nullable;

/** A field that a change made different. */
record FieldDifference(String path, @Nullable Object before, @Nullable Object after) {}
