package org.talentgraph.reading;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.reading.Vocabulary.Mention;

/**
 * Reads where the work is, or where an expert lives: the narrowest place that is named, unless
 * somebody or something comes from there.
 *
 * @param several whether one of several places may be meant, so that only those count less that
 *     contain another
 */
record PlaceRecogniser(boolean several) implements Recogniser {

  private static final double SURE = 0.9;
  private static final double LESS_SURE = 0.4;

  @Override
  public List<Part> parts(DraftText text) {
    var places =
        text.mentions().stream()
            .filter(mention -> mention.is(PartField.PLACE))
            .filter(mention -> !comesFromThere(mention, text))
            .toList();
    var narrowest =
        places.stream()
            .max(comparingInt((Mention each) -> each.name().term().within().size()))
            .orElse(null);
    return places.stream()
        .map(
            each ->
                Part.of(
                    PartField.PLACE,
                    each.name().term().id(),
                    each.from(),
                    each.to(),
                    isMeant(each, narrowest, places) ? SURE : LESS_SURE))
        .toList();
  }

  private boolean isMeant(Mention place, @Nullable Mention narrowest, List<Mention> places) {
    return several
        ? places.stream()
            .noneMatch(each -> each.name().term().within().contains(place.name().term().id()))
        : place.equals(narrowest);
  }

  /** Of whole countries the work is only in those to which a word such as in leads. */
  private static boolean comesFromThere(Mention mention, DraftText text) {
    var country = mention.name().term().within().isEmpty();
    return text.before("elsewhere", mention.from()).isPresent()
        || country && text.before("placeCue", mention.from()).isEmpty()
        || country && text.at("elsewhere", mention.to()).isPresent();
  }
}
