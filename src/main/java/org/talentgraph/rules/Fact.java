package org.talentgraph.rules;

/** What a condition asks about; the SDL says what each constant means. */
enum Fact {
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
