package org.talentgraph.ingestion;

/** Why a row cannot be loaded. */
record Problem(Origin origin, String reason) {

  @Override
  public String toString() {
    return origin + ": " + reason;
  }
}
