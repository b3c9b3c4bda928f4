package org.talentgraph.reading;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talentgraph.reading.DraftReader.Side;
import org.talentgraph.reading.Vocabulary.Mention;

/**
 * A text while it is read: its words, the names in it, and which words are understood already.
 *
 * @param today from which relative dates count
 * @param side whose words they are
 * @param taken the words that need not be read again
 */
record DraftText(
    Words words,
    Vocabulary vocabulary,
    List<Mention> mentions,
    LocalDate today,
    Side side,
    BitSet taken) {

  static DraftText of(String text, Vocabulary vocabulary, LocalDate today, Side side) {
    var words = Words.of(text);
    return new DraftText(
        words, vocabulary, vocabulary.mentions(words), today, side, new BitSet(words.size()));
  }

  boolean isTaken(int from, int to) {
    var next = taken.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /** The phrases of a kind whose words are not taken. */
  List<Tag> tags(String kind) {
    return Lexicon.WORDS.all(kind, words).stream()
        .filter(tag -> !isTaken(tag.from(), tag.to()))
        .toList();
  }

  Optional<Tag> at(String kind, int from) {
    return Lexicon.WORDS.at(kind, words, from).filter(tag -> !isTaken(tag.from(), tag.to()));
  }

  Optional<Tag> before(String kind, int to) {
    return Lexicon.WORDS.before(kind, words, to).filter(tag -> !isTaken(tag.from(), tag.to()));
  }

  /** Whether a phrase of a kind stands in the clause of a word. */
  boolean clauseHas(String kind, int at) {
    return IntStream.range(0, words.size())
        .filter(each -> words.sameClause(each, at))
        .anyMatch(each -> Lexicon.WORDS.at(kind, words, each).isPresent());
  }

  /** Whether a phrase of a kind stands in the clause of a word, and before it. */
  boolean clauseHasBefore(String kind, int at) {
    return IntStream.range(0, at)
        .filter(each -> words.sameClause(each, at))
        .anyMatch(each -> Lexicon.WORDS.at(kind, words, each).isPresent());
  }

  /** The nearest phrases of a kind in the clause of some words, within so many words of them. */
  boolean isNear(String kind, int from, int to, int reach) {
    return IntStream.range(Math.max(0, from - reach), Math.min(words.size(), to + reach))
        .filter(each -> words.sameClause(each, from))
        .anyMatch(
            each ->
                Lexicon.WORDS
                    .at(kind, words, each)
                    .filter(tag -> tag.to() <= from || tag.from() >= to)
                    .isPresent());
  }

  /** Whether the clause of a word tells a wish rather than a condition. */
  boolean isWish(int at) {
    return clauseHas("preference", at);
  }

  boolean isDenied(int at) {
    return clauseHas("negation", at);
  }
}
