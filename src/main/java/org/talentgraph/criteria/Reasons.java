package org.talentgraph.criteria;

import org.talentgraph.language.Phrases;

/** The words of matching in two languages. */
public final class Reasons {

  public static final Phrases WORDS = new Phrases("org.talentgraph.criteria.reasons");

  private Reasons() {}
}
