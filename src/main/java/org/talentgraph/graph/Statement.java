package org.talentgraph.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Cypher statement and the values of its parameters. */
record Statement(String text, Map<String, @Nullable Object> parameters) {}
