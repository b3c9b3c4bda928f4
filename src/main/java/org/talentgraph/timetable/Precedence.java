package org.talentgraph.timetable;

/** Two meetings of which one lies in an earlier slot, where both are held. */
public record Precedence(String earlier, String later) {}
