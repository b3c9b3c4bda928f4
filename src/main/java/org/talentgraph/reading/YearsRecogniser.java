package org.talentgraph.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.talentgraph.reading.Amounts.Amount;

/** Reads how many years of experience are needed or there. */
record YearsRecogniser() implements Recogniser {

  private static final double SURE = 0.9;
  private static final double LESS_SURE = 0.6;

  @Override
  public List<Part> parts(DraftText text) {
    return IntStream.range(0, text.words().size())
        .mapToObj(at -> Amounts.at(text, at))
        .flatMap(amount -> amount.stream())
        .filter(amount -> amount.isWhole() && amount.whole() > 0 && amount.whole() <= 60)
        .filter(amount -> !isBehindNumber(amount, text))
        .flatMap(amount -> part(amount, text).stream())
        .toList();
  }

  /** Of 3-5 years the lower number counts; the second is read with the first. */
  private static boolean isBehindNumber(Amount amount, DraftText text) {
    return text.words().is(amount.from() - 1, "-")
            && Amounts.before(text, amount.from() - 1).isPresent()
        || Amounts.before(text, amount.from()).isPresent()
        || amount.from() > 0
            && Amounts.at(text, amount.from() - 1)
                .filter(wider -> wider.to() >= amount.to())
                .isPresent();
  }

  private static List<Part> part(Amount amount, DraftText text) {
    var end = upper(amount, text);
    var unit = end;
    while (text.words().is(unit, "+") || text.at("atLeast", unit).isPresent()) {
      unit = text.at("atLeast", unit).map(Tag::to).orElse(unit + 1);
    }
    var year = text.at("unit", unit).filter(tag -> tag.value().equals("Y")).orElse(null);
    if (year == null || isDate(amount, year, text)) {
      return List.of();
    }
    var told = unit > end || isTold(amount, year, text);
    return !isLength(amount, year, text) && (told || isAlone(amount, year, text))
        ? List.of(
            Part.of(
                PartField.YEARS, amount.whole(), amount.from(), year.to(), told ? SURE : LESS_SURE))
        : List.of();
  }

  private static boolean isTold(Amount amount, Tag year, DraftText text) {
    return text.at("atLeast", year.to()).isPresent()
        || text.before("atLeast", amount.from()).isPresent()
        || text.clauseHas("experience", amount.from())
        || isWorked(amount, text);
  }

  /** An expert who worked for ten years has that experience. */
  private static boolean isWorked(Amount amount, DraftText text) {
    return text.side() == DraftReader.Side.EXPERT && text.clauseHas("working", amount.from());
  }

  /** Whether it is how long the work lasts. */
  private static boolean isLength(Amount amount, Tag year, DraftText text) {
    return !isWorked(amount, text)
        && (text.before("forTime", amount.from()).isPresent()
            || text.at("startAfter", amount.from() - 1).isPresent()
            || text.before("ahead", amount.from()).isPresent()
            || text.at("forTime", year.to()).isPresent());
  }

  private static int upper(Amount amount, DraftText text) {
    var dash = text.at("to", amount.to()).map(Tag::to).orElse(-1);
    return Amounts.at(text, dash).map(Amount::to).orElse(amount.to());
  }

  /** 2027年 is a date. */
  private static boolean isDate(Amount amount, Tag year, DraftText text) {
    return Amounts.at(text, year.to()).isPresent() || text.at("startAfter", year.to()).isPresent();
  }

  /** Nothing else stands in the clause, and no day from which a time could last. */
  private static boolean isAlone(Amount amount, Tag year, DraftText text) {
    var words = text.words();
    var before =
        amount.from() == 0
            || !words.sameClause(amount.from() - 1, amount.from())
            || words.get(amount.from() - 1).isMark();
    var after = year.to() == words.size() || words.get(year.to()).isMark();
    return before && after && !TimeRecogniser.hasStart(text);
  }
}
