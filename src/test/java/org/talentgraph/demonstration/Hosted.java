package org.talentgraph.demonstration;

/** A made-up workstation and the institution that hosts it. */
record Hosted(String workstation, Institution host) {}
