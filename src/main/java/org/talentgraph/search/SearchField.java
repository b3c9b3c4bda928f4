package org.talentgraph.search;

/** A field of a record in which is searched. */
enum SearchField {
  NAME_EN,
  NAME_ZH,
  ALIAS
}
