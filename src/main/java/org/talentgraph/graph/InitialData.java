package org.talentgraph.graph;

/** The records that the application brings into the graph when it starts. */
public interface InitialData {

  /** Changes whenever {@link #load} may have something to write. */
  String digest();

  /** Writes the records that the graph lacks, and what is derived from them: all or nothing. */
  void load();
}
