package org.talentgraph.reading;

/**
 * A part of a text.
 *
 * @param start the position of its first character, in code points
 * @param end the position behind its last one
 */
public record Span(int start, int end, String text) {

  /** A whole text. */
  public static Span of(String text) {
    return new Span(0, text.codePointCount(0, text.length()), text);
  }

  static Span of(Words words, int from, int to) {
    var text = words.text();
    var start = words.get(from).start();
    var end = words.get(to - 1).end();
    return new Span(
        text.codePointCount(0, start), text.codePointCount(0, end), text.substring(start, end));
  }
}
