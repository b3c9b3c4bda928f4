package org.talentgraph.paths;

/**
 * A relationship as it can be walked from one record of {@link Surroundings} to another, by their
 * numbers.
 *
 * @param id the database's own
 * @param distance what the SDL says of its type
 * @param from the day on which it began, or nothing
 * @param title what tells it from others of its type
 */
record Way(
    String id, String type, int distance, boolean forward, String from, String title, int to) {

  /** The same, walked the other way, to the record from which it leads here. */
  Way back(int to) {
    return new Way(id, type, distance, !forward, from, title, to);
  }
}
