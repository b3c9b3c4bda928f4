package org.talentgraph.shapes;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** What the SDL says, as literals of Cypher; nothing that a caller gives is written so. */
final class Literals {

  private Literals() {}

  static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(Literals::text).collect(joining(", ", "[", "]"));
  }

  /** Labels of which a node has one. */
  static String labels(Collection<String> labels) {
    return labels.stream().sorted().map("`%s`"::formatted).collect(joining("|"));
  }
}
