package org.talentgraph.demonstration;

/** A made-up expert, as far as other records need to know it. */
record Expert(String id, Text name, String industry) {}
