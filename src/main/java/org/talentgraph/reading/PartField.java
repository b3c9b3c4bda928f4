package org.talentgraph.reading;

/** What a part of a text tells of a demand or an expert. */
public enum PartField {
  SKILL,
  LANGUAGE,
  INDUSTRY,
  PLACE,
  NATIONALITY,
  EMPLOYER,
  POST,
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
