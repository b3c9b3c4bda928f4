package org.talentgraph.coverage;

/** By what open demands are grouped, and what a new station would stand for. */
enum WhiteSpaceKey {
  INDUSTRY,
  COUNTRY,
  SKILL,
  CITY
}
