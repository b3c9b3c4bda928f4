package org.talentgraph.provenance;

/** What a check of figures comes to, the worse the later. */
enum CheckVerdict {
  HOLDS,
  OPEN,
  FAILS,
  REFUSED
}
