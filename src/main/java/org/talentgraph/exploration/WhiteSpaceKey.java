package org.talentgraph.exploration;

/** By what open demands are grouped, and what a new station would stand for. */
enum WhiteSpaceKey {
  INDUSTRY,
  COUNTRY,
  SKILL,
  CITY
}
