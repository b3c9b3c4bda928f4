package org.talentgraph.shapes;

/** How much of the graph a statement looks at. */
enum Extent {
  /** The records or relationships that {@code $rows} names. */
  SOME,
  /** All of them; the ids of citations are parameters, since few of them are cited very often. */
  ALL
}
