package org.talentgraph.cases;

/** What a condition asks about; the SDL says what each constant means. */
public enum Fact {
  AGE,
  ORIGIN,
  DEGREE,
  EXPERIENCE,
  EXPERIENCE_ABROAD,
  STAY,
  AWARD,
  ACADEMICIAN,
  PROGRAMME,
  POST,
  QUALIFICATION,
  INDUSTRY,
  EMPLOYER_KIND,
  GRANTED,
  CIRCUMSTANCE
}
