package org.talentgraph.graph;

/**
 * What follows from records and is kept beside them. Whoever writes records asks for it in the same
 * transaction, so that nobody reads the one without the other.
 */
public interface Derivation {

  /** Derives what is missing. */
  void complete();
}
