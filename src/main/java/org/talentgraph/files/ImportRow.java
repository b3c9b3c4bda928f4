package org.talentgraph.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.InvalidRequest;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts, the line of the columns included
 * @param record its fields as {@code save} takes them
 * @param problem why it cannot be read
 */
record ImportRow(int number, Map<String, Object> record, @Nullable InvalidRequest problem) {}
