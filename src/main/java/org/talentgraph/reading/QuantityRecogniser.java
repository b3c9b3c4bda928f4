package org.talentgraph.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talentgraph.reading.Amounts.Amount;

/** Reads how many experts are sought. */
record QuantityRecogniser() implements Recogniser {

  private static final double SURE = 0.9;

  /** Words that may stand between the number and the experts. */
  private static final int BETWEEN = 5;

  private static final int MOST = 1_000;

  @Override
  public List<Part> parts(DraftText text) {
    if (text.side() == DraftReader.Side.EXPERT) {
      return List.of();
    }
    return IntStream.range(0, text.words().size())
        .mapToObj(at -> Amounts.at(text, at))
        .flatMap(Optional::stream)
        .filter(amount -> amount.isWhole() && amount.whole() > 0 && amount.whole() <= MOST)
        .filter(amount -> text.at("unit", amount.to()).isEmpty())
        .filter(amount -> isOfPeople(amount, text))
        .limit(1)
        .map(
            amount -> Part.of(PartField.QUANTITY, amount.whole(), amount.from(), amount.to(), SURE))
        .toList();
  }

  private static boolean isOfPeople(Amount amount, DraftText text) {
    var words = text.words();
    if (text.at("counter", amount.to()).isPresent()) {
      return true;
    }
    if (words.is(amount.from() - 1, "(") && words.is(amount.to(), ")")) {
      return isPerson(text, amount.from() - 2);
    }
    return !isChinese(amount, text)
        && IntStream.range(amount.to(), Math.min(words.size(), amount.to() + BETWEEN))
            .takeWhile(at -> !words.get(at).isMark() && !words.get(at).isNumber())
            .takeWhile(at -> Lexicon.WORDS.at("unit", words, at).isEmpty())
            .anyMatch(at -> isPerson(text, at));
  }

  /** In Chinese a counter stands between. */
  private static boolean isChinese(Amount amount, DraftText text) {
    return amount.to() < text.words().size()
        && Character.isIdeographic(text.words().get(amount.to()).form().codePointAt(0));
  }

  private static boolean isPerson(DraftText text, int at) {
    return at >= 0
        && (Lexicon.WORDS.at("person", text.words(), at).isPresent()
            || Lexicon.WORDS.before("person", text.words(), at + 1).isPresent());
  }
}
