package org.talentgraph.reading;

/** How well a language is spoken, the least first. */
enum LanguageLevel {
  A1,
  A2,
  B1,
  B2,
  C1,
  C2,
  NATIVE
}
