package org.talentgraph.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A kind of record that can be searched for. */
enum SearchKind {
  EXPERT("Expert"),
  INSTITUTION("Institution"),
  PLATFORM("Platform"),
  PROGRAMME("Programme"),
  DEMAND("Demand"),
  INDUSTRY("Industry"),
  PLACE("Place");

  private final String label;

  SearchKind(String label) {
    this.label = label;
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(kind -> kind.label).toList();
  }

  /** The type of the SDL that records of this kind have. */
  String type() {
    return label;
  }

  /** The kind of a node with these labels. */
  static SearchKind of(Collection<String> labels) {
    return Arrays.stream(values())
        .filter(kind -> labels.contains(kind.label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not searchable: " + labels));
  }

  /** The key by which the index tells the kind; no word has capitals. */
  String key() {
    return name();
  }
}
