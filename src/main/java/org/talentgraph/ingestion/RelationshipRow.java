package org.talentgraph.ingestion;

import java.util.Map;

/** One relationship of a folder, checked by itself. */
record RelationshipRow(
    Origin origin, String type, String from, String to, Map<String, Object> properties) {}
