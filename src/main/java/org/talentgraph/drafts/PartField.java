package org.talentgraph.drafts;

/** What a part of a text tells of a demand or an expert. */
enum PartField {
  SKILL,
  LANGUAGE,
  INDUSTRY,
  PLACE,
  START,
  END,
  DURATION,
  DEADLINE,
  MODE,
  DEGREE,
  YEARS,
  QUANTITY,
  PAY
}
