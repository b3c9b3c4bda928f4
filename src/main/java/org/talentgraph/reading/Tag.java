package org.talentgraph.reading;

/**
 * What some words of a draft mean, as a {@link Lexicon} has it.
 *
 * @param from the number of the first word
 * @param to the number of the first word behind it
 */
record Tag(int from, int to, String value) {

  int size() {
    return to - from;
  }
}
