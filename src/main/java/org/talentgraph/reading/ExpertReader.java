package org.talentgraph.reading;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what somebody types to find experts or demands: what they can, whence they are, where they
 * work.
 */
public final class ExpertReader {

  private static final List<Recogniser> RECOGNISERS =
      List.of(
          new NationalityRecogniser(),
          new PostRecogniser(),
          new TermRecogniser(),
          new LanguageRecogniser(),
          new PlaceRecogniser(true),
          new DegreeRecogniser(),
          new YearsRecogniser());

  private ExpertReader() {}

  /**
   * Reads a text. It describes something if it tells two things, or says that a person or a demand
   * is looked for.
   *
   * @param today from which relative dates count
   */
  public static Understanding read(String written, Vocabulary vocabulary, LocalDate today) {
    var text = DraftText.of(written, vocabulary, today, DraftReader.Side.EXPERT);
    List<Part> found = new ArrayList<>();
    for (var recogniser : RECOGNISERS) {
      var parts =
          recogniser.parts(text).stream()
              .filter(part -> part.sure() >= Part.ENOUGH || part.is(PartField.PLACE))
              .filter(part -> !text.isTaken(part.from(), part.to()))
              .toList();
      for (var part : parts) {
        text.before("exclusion", part.from())
            .ifPresent(not -> text.taken().set(not.from(), not.to()));
        text.taken().set(part.from(), part.to());
      }
      found.addAll(parts);
    }
    found.sort(comparingInt(Part::from));
    var parts = DraftReader.once(found);
    var sought =
        Understanding.isOfPerson(text.words())
            || !Lexicon.WORDS.all("demand", text.words()).isEmpty();
    return new Understanding(
        text.words(), parts, DraftReader.rest(text, true, "post"), sought || told(parts) > 1);
  }

  /** How many things are told; several places are one. */
  private static long told(List<Part> parts) {
    return parts.stream()
        .map(part -> part.is(PartField.PLACE) ? PartField.PLACE : part)
        .distinct()
        .count();
  }
}
