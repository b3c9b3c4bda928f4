package org.talentgraph.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The levels of skills, languages and degrees, lowest first, as the schema has them. */
public enum Levels {
  SKILL("BASIC", "PROFICIENT", "EXPERT"),
  LANGUAGE("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"),
  DEGREE("BACHELOR", "MASTER", "DOCTORATE");

  private final List<String> lowestFirst;

  Levels(String... lowestFirst) {
    this.lowestFirst = List.of(lowestFirst);
  }

  /** The rank of the highest level. */
  int highest() {
    return lowestFirst.size();
  }

  /** The level of a rank. */
  public String at(int rank) {
    return lowestFirst.get(rank - 1);
  }

  /** 1 for the lowest level, 0 for none. */
  public int rank(@Nullable String level) {
    return level == null ? 0 : lowestFirst.indexOf(level) + 1;
  }
}
