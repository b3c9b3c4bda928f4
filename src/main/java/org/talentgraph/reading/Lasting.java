package org.talentgraph.reading;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A length of time that a text names: for 3 months, 半年.
 *
 * @param from the number of its first word
 * @param to the number of the first word behind it
 * @param ahead whether it counts from now on
 */
record Lasting(int from, int to, Period length, boolean ahead) {

  private static final int MOST = 400;

  /** What lasts longer is experience. */
  private static final int MOST_YEARS = 6;

  static List<Lasting> in(DraftText text) {
    List<Lasting> found = new ArrayList<>();
    for (var at = 0; at < text.words().size(); ) {
      var lasting = at(text, at);
      lasting.ifPresent(found::add);
      at = lasting.map(Lasting::to).orElse(at + 1);
    }
    return found;
  }

  private static Optional<Lasting> at(DraftText text, int from) {
    var ahead = text.before("ahead", from).isPresent();
    if (text.clauseHasBefore("frequency", from)) {
      return Optional.empty();
    }
    return text.at("duration", from)
        .or(() -> text.at("oneUnit", from).filter(_ -> text.before("forTime", from).isPresent()))
        .map(tag -> new Lasting(from, tag.to(), Period.parse(tag.value()), ahead))
        .or(
            () ->
                Amounts.at(text, from)
                    .filter(
                        amount -> amount.isWhole() && amount.whole() > 0 && amount.whole() <= MOST)
                    .flatMap(
                        amount ->
                            text.at("unit", amount.to())
                                .filter(
                                    unit ->
                                        !unit.value().equals("Y") || amount.whole() <= MOST_YEARS)
                                .map(
                                    unit ->
                                        new Lasting(
                                            from,
                                            unit.to(),
                                            Period.parse("P" + amount.whole() + unit.value()),
                                            ahead))));
  }
}
