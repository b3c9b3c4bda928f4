package org.talentgraph.model;

/**
 * A record that a statement of {@code graph-schema/cypher} has found.
 *
 * @param tag what the statement says about the record, beside what is selected of it
 */
public record Tagged(Object tag, Row row) {}
