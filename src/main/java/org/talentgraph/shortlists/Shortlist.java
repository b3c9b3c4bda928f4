package org.talentgraph.shortlists;

/**
 * A list of records that a caller keeps.
 *
 * @param content as the client gave it
 */
record Shortlist(String key, Object content) {}
