package org.talentgraph.reading;

import java.util.List;

/** Finds parts of one kind in a text. */
sealed interface Recogniser
    permits DegreeRecogniser,
        LanguageRecogniser,
        ModeRecogniser,
        NationalityRecogniser,
        PayRecogniser,
        PlaceRecogniser,
        PostRecogniser,
        QuantityRecogniser,
        TermRecogniser,
        TimeRecogniser,
        YearsRecogniser {

  /** In this order: what one has read, the next ones leave alone. */
  List<Recogniser> ALL =
      List.of(
          new TermRecogniser(),
          new LanguageRecogniser(),
          new PlaceRecogniser(false),
          new DegreeRecogniser(),
          new PayRecogniser(),
          new YearsRecogniser(),
          new TimeRecogniser(),
          new QuantityRecogniser(),
          new ModeRecogniser());

  /** The parts among the words that are not taken yet. */
  List<Part> parts(DraftText text);
}
