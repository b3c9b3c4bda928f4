package org.talentgraph.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reads whence somebody is: a country that is not said to be the place of the work, or a word such
 * as German where the words around it do not speak of a language.
 */
record NationalityRecogniser() implements Recogniser {

  private static final double SURE = 0.9;

  /** How far from a name words tell that a language is meant. */
  private static final int REACH = 2;

  @Override
  public List<Part> parts(DraftText text) {
    var named =
        text.mentions().stream()
            .filter(mention -> mention.is(PartField.PLACE))
            .filter(mention -> mention.name().term().id().startsWith("country:"))
            .filter(mention -> text.before("placeCue", mention.from()).isEmpty())
            .map(mention -> part(mention.name().term().id(), mention.from(), mention.to()));
    var called =
        text.tags("demonym").stream()
            .filter(tag -> !text.isNear("languageCue", tag.from(), tag.to(), REACH))
            .filter(tag -> text.before("languageLevel", tag.from()).isEmpty())
            .filter(tag -> text.vocabulary().find(PartField.PLACE, id(tag)).isPresent())
            .map(tag -> part(id(tag), tag.from(), tag.to()));
    var inCapitals =
        text.tags("capitals").stream()
            .filter(tag -> text.words().get(tag.from()).isAllCapitals())
            .map(tag -> part(id(tag), tag.from(), tag.to()));
    return Stream.of(named, called, inCapitals).flatMap(parts -> parts).toList();
  }

  private static String id(Tag tag) {
    return "country:" + tag.value();
  }

  private static Part part(String country, int from, int to) {
    return Part.of(PartField.NATIONALITY, country, from, to, SURE);
  }
}
