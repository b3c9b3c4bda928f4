package org.talentgraph.search;

/**
 * A name of a record.
 *
 * @param field where it stands, or how it was made
 */
record OtherName(SearchField field, String text) {}
