package org.talentgraph.writing;

import org.jspecify.annotations.Nullable;

/**
 * A field that a change made different.
 *
 * @param path the field of the record, for example {@code name.en}; of a relationship, {@code
 *     skills["skill:optics"].level}
 * @param before null where there was no value
 * @param after null where there is none
 */
public record FieldDifference(String path, @Nullable Object before, @Nullable Object after) {}
