package org.talentgraph.changes;

/** What a change can touch. */
sealed interface Subject {

  /** How a message names it. */
  String shown();

  /**
   * A record.
   *
   * @param type its kind
   */
  record Node(String type, String id) implements Subject {

    @Override
    public String shown() {
      return id;
    }
  }

  /** The relationships of a type from one record to another; there may be several. */
  record Tie(String type, String from, String to) implements Subject {

    boolean touches(String id) {
      return from.equals(id) || to.equals(id);
    }

    @Override
    public String shown() {
      return "%s %s %s".formatted(from, type, to);
    }
  }
}
