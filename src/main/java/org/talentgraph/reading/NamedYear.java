package org.talentgraph.reading;

import java.util.Optional;

/**
 * A year before a month or a season: 2027年, 明年, next year.
 *
 * @param to the number of the first word behind it
 */
record NamedYear(int year, int to) {

  static Optional<NamedYear> at(DraftText text, int from) {
    var today = text.today().getYear();
    return text.at("relativeYear", from)
        .map(tag -> new NamedYear(today + Integer.parseInt(tag.value()), tag.to()))
        .or(
            () ->
                YearParts.fourDigits(text, from)
                    .filter(
                        amount ->
                            text.words().is(amount.to(), "年")
                                || text.at("quarter", amount.to()).isPresent())
                    .map(
                        amount ->
                            new NamedYear(
                                amount.whole(),
                                amount.to() + (text.words().is(amount.to(), "年") ? 1 : 0))))
        .or(() -> text.at("followingYear", from).map(tag -> new NamedYear(today + 1, tag.to())));
  }
}
