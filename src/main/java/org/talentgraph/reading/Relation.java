package org.talentgraph.reading;

/** How a part of a text stands to what is said before it. */
public enum Relation {
  /** It holds as well. */
  AND,
  /** It or what is said before it. */
  OR,
  /** It does not hold. */
  NOT
}
