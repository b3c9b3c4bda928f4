package org.talentgraph.graph;

import java.util.Set;

/**
 * What follows from records and is kept beside them. Whoever writes records asks for it in the same
 * transaction, so that nobody reads the one without the other.
 */
public interface Derivation {

  /** The labels of records for which it is there; a record without them is derived anew. */
  Set<String> labels();

  /** Changes whenever other things are derived than before; all is derived anew then. */
  int version();

  /** Derives what is missing. */
  void complete();
}
