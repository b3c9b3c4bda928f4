package org.talentgraph.reading;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what somebody types to find experts: what they can, whence they are, where they work. */
public final class ExpertReader {

  private static final List<Recogniser> RECOGNISERS =
      List.of(
          new NationalityRecogniser(),
          new TermRecogniser(),
          new LanguageRecogniser(),
          new PlaceRecogniser(),
          new DegreeRecogniser(),
          new YearsRecogniser());

  private ExpertReader() {}

  /**
   * Reads a text. It describes an expert if it tells two things, or one of a person.
   *
   * @param today from which relative dates count
   */
  public static Understanding read(String written, Vocabulary vocabulary, LocalDate today) {
    var text = DraftText.of(written, vocabulary, today, DraftReader.Side.EXPERT);
    List<Part> found = new ArrayList<>();
    for (var recogniser : RECOGNISERS) {
      var parts =
          recogniser.parts(text).stream()
              .filter(part -> part.sure() >= Part.ENOUGH)
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
    var person = !Lexicon.WORDS.all("person", text.words()).isEmpty();
    var parts = DraftReader.once(found);
    return new Understanding(
        text.words(),
        parts,
        DraftReader.rest(text, true),
        parts.size() > 1 || person && !parts.isEmpty());
  }
}
