package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The levels of skills, languages and degrees, lowest first, as the schema has them. */
enum Levels {
  SKILL("BASIC", "PROFICIENT", "EXPERT"),
  LANGUAGE("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"),
  DEGREE("BACHELOR", "MASTER", "DOCTORATE");

  private final List<String> lowestFirst;

  Levels(String... lowestFirst) {
    this.lowestFirst = List.of(lowestFirst);
  }

  /** The ranks of all levels by their names, no two of which are the same. */
  static Map<String, Integer> ranks() {
    return Stream.of(values())
        .flatMap(
            scale -> scale.lowestFirst.stream().map(level -> Map.entry(level, scale.rank(level))))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** 1 for the lowest level, 0 for none. */
  int rank(@Nullable String level) {
    return level == null ? 0 : lowestFirst.indexOf(level) + 1;
  }
}
