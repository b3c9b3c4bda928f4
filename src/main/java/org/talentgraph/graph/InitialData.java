package org.talentgraph.graph;

/** The records that the application brings into the graph when it starts. */
public interface InitialData {

  /** Changes whenever {@link #load} may have something to write. */
  String digest();

  /** Writes what the graph lacks of it, and what is derived from that: all or nothing. */
  void load();
}
