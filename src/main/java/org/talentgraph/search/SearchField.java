package org.talentgraph.search;

/** A field of a record in which is searched, or how a name that no field holds was made. */
enum SearchField {
  NAME_EN,
  NAME_ZH,
  ALIAS,
  CODE,
  SHORT_NAME,
  TEXT,
  SAID
}
