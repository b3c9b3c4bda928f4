package org.talentgraph.demonstration;

/** A made-up institution, as far as other records need to know it. */
record Institution(String id, Text name, String industry, String place) {}
