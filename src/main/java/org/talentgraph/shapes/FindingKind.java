package org.talentgraph.shapes;

/** What is wrong with the data, in general. */
enum FindingKind {
  MISSING,
  CONTRADICTING,
  STALE,
  DANGLING,
  DUPLICATE
}
