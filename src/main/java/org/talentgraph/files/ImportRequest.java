package org.talentgraph.files;

import graphql.schema.GraphQLInputObjectType;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be saved.
 *
 * @param kind the field of {@code RecordInput}
 * @param type the input of such a record
 * @param after the row after which it begins
 * @param dryRun whether to tell what would change, and to change nothing
 * @param atomic whether nothing is saved where one row is refused
 * @param differences whether to tell of each record what is different
 * @param message for those who read the history
 */
record ImportRequest(
    String kind,
    GraphQLInputObjectType type,
    int after,
    boolean dryRun,
    boolean atomic,
    boolean differences,
    @Nullable String message) {}
