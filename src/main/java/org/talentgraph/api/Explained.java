package org.talentgraph.api;

/** A failure that explains itself, also to packages that do not know its class. */
public interface Explained {

  Explanation explanation();
}
