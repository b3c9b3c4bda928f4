package org.talentgraph.cases;

/** What an amount is, or is a share of; the SDL says what each constant means. */
public enum AmountBasis {
  FIXED,
  ANNUAL_SALARY,
  NET_INCOME,
  TRAVEL_COST,
  INTRODUCTION_COST,
  OTHER_PROVINCES,
  NOT_STATED
}
