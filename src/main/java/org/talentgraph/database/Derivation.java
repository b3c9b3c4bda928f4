package org.talentgraph.database;

import java.util.Set;

/**
 * Data that are derived from records and stored with them, such as search keys. Whoever writes
 * records completes them in the same transaction, so nobody reads a record without them.
 */
public interface Derivation {

  /**
   * The labels of records whose derived data are there; for a record without them they are made
   * again.
   */
  Set<String> labels();

  /** Changes whenever the derived data change; then all of them are made again. */
  int version();

  /** The properties that hold the derived data. */
  Set<String> properties();

  /** Derives what is missing. */
  void complete();

  /**
   * Derives anew what depends on records that the transaction of the caller has written, and looks
   * at no others.
   */
  void complete(Touched touched);
}
