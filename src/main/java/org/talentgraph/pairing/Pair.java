package org.talentgraph.pairing;

/** A demand and an expert. */
public record Pair(String demand, String expert) {}
