package org.talentgraph.search;

/** How typed text is found in a name, the closest first. */
enum SearchMatch {
  EXACT(1),
  PART(1),
  PREFIX(0.9),
  INFLECTED(0.95),
  PINYIN(0.95),
  INITIALS(0.6),
  SAME_SOUND(0.7),
  TYPO(0.75),
  MEANING(0.9);

  private final double quality;

  SearchMatch(double quality) {
    this.quality = quality;
  }

  /** How much a letter found in this way counts, from 0 to 1. */
  double quality() {
    return quality;
  }
}
