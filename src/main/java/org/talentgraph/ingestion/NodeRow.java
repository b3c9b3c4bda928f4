package org.talentgraph.ingestion;

import java.util.Map;
import org.talentgraph.model.GraphType;

/** One node of a folder, checked by itself. */
record NodeRow(Origin origin, GraphType type, String id, Map<String, Object> properties) {}
