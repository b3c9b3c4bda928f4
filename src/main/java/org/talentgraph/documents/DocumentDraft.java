package org.talentgraph.documents;

import java.time.OffsetDateTime;

/**
 * A draft of a document that editors keep for one another.
 *
 * @param content as the client gave it
 * @param version how many times it was kept
 */
record DocumentDraft(
    String key, Object content, int version, String keptBy, OffsetDateTime keptAt) {}
