package org.talentgraph.comparison;

/** How something changed; the SDL says what each constant means. */
enum ChangeKind {
  ADDED,
  ENDED,
  CHANGED
}
