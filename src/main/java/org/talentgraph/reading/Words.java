package org.talentgraph.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words, and these into clauses and sentences.
 *
 * @param clauses the number of the clause of each word
 * @param sentences the number of the sentence of each word
 */
record Words(String text, List<Word> list, List<Integer> clauses, List<Integer> sentences) {

  /** A Chinese character, a number, a word, or a mark; B2 and Ph.D. are words, and 30k is two. */
  private static final Pattern WORD =
      Pattern.compile(
          """
          (?x) \\p{IsHan}
          | \\d+ (?: [.,] \\d+ )*
          | (?: \\p{L}{1,2} \\. ){2,}
          | [\\p{L}&&[^\\p{IsHan}]] \\d (?! \\d )
          | [\\p{L}\\p{M}&&[^\\p{IsHan}]]+ (?: ['’] \\p{L}+ )?
          | \\S
          """);

  private static final String ENDS_CLAUSE = ",;:()\"“”";
  private static final String ENDS_SENTENCE = ".!?。\n";
  private static final String HYPHENS = "-–—‐‑";

  static Words of(String text) {
    var plain = halfWidth(text);
    var words = new Words(text, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var found = WORD.matcher(plain);
    var clause = 0;
    var sentence = 0;
    var before = 0;
    while (found.find()) {
      if (plain.substring(before, found.start()).indexOf('\n') >= 0) {
        clause++;
        sentence++;
      }
      before = found.end();
      var form = hyphen(plain, found.start(), found.group());
      if (form != null) {
        words.list.add(Word.of(found.start(), found.end(), form));
        words.clauses.add(clause);
        words.sentences.add(sentence);
        var ends = form.length() == 1 ? form : " ";
        clause +=
            (ENDS_CLAUSE + ENDS_SENTENCE).contains(ends) || isDash(plain, found.start()) ? 1 : 0;
        sentence += ENDS_SENTENCE.contains(ends) ? 1 : 0;
      }
    }
    return words;
  }

  /** The same text, of the same length, without the wide letters and marks of Chinese fonts. */
  private static String halfWidth(String text) {
    var plain = new StringBuilder(text);
    for (var i = 0; i < plain.length(); i++) {
      var each = plain.charAt(i);
      if (each >= '！' && each <= '～') {
        plain.setCharAt(i, (char) (each - '！' + '!'));
      }
    }
    return plain.toString();
  }

  /** Null for a hyphen that joins two words: these are read as if they stood apart. */
  private static @Nullable String hyphen(String text, int at, String word) {
    if (!HYPHENS.contains(word)) {
      return word;
    }
    var joins =
        at > 0
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at - 1))
            && Character.isLetter(text.charAt(at + 1))
            && !Character.isIdeographic(text.charAt(at + 1));
    return joins ? null : "-";
  }

  /** Whether a mark is a hyphen between spaces, which separates like a comma. */
  private static boolean isDash(String text, int at) {
    return HYPHENS.indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at - 1))
        && Character.isWhitespace(text.charAt(at + 1));
  }

  int size() {
    return list.size();
  }

  Word get(int at) {
    return list.get(at);
  }

  /** Whether there is such a word, and it is this one. */
  boolean is(int at, String form) {
    return at >= 0 && at < size() && get(at).form().equals(form);
  }

  boolean sameClause(int one, int other) {
    return clauses.get(one).equals(clauses.get(other));
  }

  boolean sameSentence(int one, int other) {
    return sentences.get(one).equals(sentences.get(other));
  }
}
