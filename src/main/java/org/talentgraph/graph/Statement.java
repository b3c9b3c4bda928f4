package org.talentgraph.graph;

import java.util.Map;

/** A Cypher statement and the values of its parameters. */
record Statement(String text, Map<String, Object> parameters) {}
