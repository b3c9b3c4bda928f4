package org.talentgraph.reading;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a text says of a demand or an expert. */
public final class DraftReader {

  /** Kinds of words that belong to the frame of a text. */
  private static final List<String> FRAME =
      List.of(
          "frame",
          "seek",
          "offer",
          "person",
          "demand",
          "experience",
          "atLeast",
          "preference",
          "negation",
          "payWord",
          "payPeriod",
          "currency",
          "forTime",
          "languageCue",
          "counter",
          "start",
          "startBefore",
          "startAfter",
          "beforeStart",
          "end",
          "endAfter",
          "deadline",
          "ahead",
          "skillLevel",
          "skillLevelAfter",
          "mode");

  /** What tells of a demand or an expert, and not only where and when something is. */
  private static final Set<PartField> TELLING =
      Set.of(
          PartField.SKILL,
          PartField.INDUSTRY,
          PartField.LANGUAGE,
          PartField.DEGREE,
          PartField.YEARS,
          PartField.QUANTITY,
          PartField.PAY,
          PartField.MODE);

  private DraftReader() {}

  /** Who is described. */
  public enum Side {
    DEMAND,
    EXPERT
  }

  /**
   * Reads a text.
   *
   * @param today from which relative dates count
   */
  public static Understanding read(
      String written, Vocabulary vocabulary, LocalDate today, Side side) {
    var text = DraftText.of(written, vocabulary, today, side);
    List<Part> found = new ArrayList<>();
    for (var recogniser : Recogniser.ALL) {
      var parts = recogniser.parts(text);
      parts.forEach(part -> text.taken().set(part.from(), part.to()));
      found.addAll(parts);
    }
    found.sort(comparingInt(Part::from));
    var describes = describes(text, found);
    return new Understanding(
        text.words(), describes ? once(found) : List.of(), rest(text, describes, ""), describes);
  }

  /** Whether somebody is sought or described: by a word that says so, and by something telling. */
  private static boolean describes(DraftText text, List<Part> parts) {
    var telling = parts.stream().filter(part -> TELLING.contains(part.field())).toList();
    var named = telling.stream().filter(part -> part.is(PartField.SKILL)).count();
    var said =
        !Lexicon.WORDS.all(text.side() == Side.DEMAND ? "seek" : "offer", text.words()).isEmpty()
            || !Lexicon.WORDS.all("person", text.words()).isEmpty();
    return !telling.isEmpty() && (said || named > 0 && telling.size() > 1);
  }

  /** What is said of a record twice is told once, with the level that is named. */
  static List<Part> once(List<Part> parts) {
    Map<Object, Part> once = new LinkedHashMap<>();
    for (var part : parts) {
      once.merge(
          List.of(part.field(), part.value(), part.wish()),
          part,
          (one, other) -> one.level() == null ? one.at(other.level()) : one);
    }
    return List.copyOf(once.values());
  }

  /**
   * The words that mean nothing.
   *
   * @param telling a kind of words that belong to no frame here
   */
  static List<Tag> rest(DraftText text, boolean describes, String telling) {
    var words = text.words();
    List<Tag> rest = new ArrayList<>();
    for (var at = 0; at < words.size(); ) {
      var told = text.at(telling, at);
      var next = describes ? skipped(text, at) : words.get(at).isMark() ? at + 1 : at;
      if (told.isPresent() || next == at) {
        next = told.map(Tag::to).orElse(at + 1);
        add(new Tag(at, next, ""), rest, words);
      }
      at = next;
    }
    return rest;
  }

  /** The number of the first word behind what is understood or belongs to the frame. */
  private static int skipped(DraftText text, int at) {
    if (text.taken().get(at) || text.words().get(at).isMark()) {
      return at + 1;
    }
    return FRAME.stream()
        .flatMap(kind -> Lexicon.WORDS.at(kind, text.words(), at).stream())
        .mapToInt(Tag::to)
        .max()
        .orElse(at);
  }

  private static void add(Tag word, List<Tag> rest, Words words) {
    var last = rest.isEmpty() ? null : rest.getLast();
    if (last != null && last.to() == word.from() && words.sameClause(last.from(), word.from())) {
      rest.set(rest.size() - 1, new Tag(last.from(), word.to(), ""));
    } else {
      rest.add(word);
    }
  }
}
