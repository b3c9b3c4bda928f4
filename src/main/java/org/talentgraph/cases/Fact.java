package org.talentgraph.cases;

/** What a condition asks about; the SDL says what each constant means. */
public enum Fact {
  AGE,
  ORIGIN,
  DEGREE,
  EXPERIENCE,
  EXPERIENCE_ABROAD,
  EXPERIENCE_IN_MAINLAND,
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
