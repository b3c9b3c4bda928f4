package org.talentgraph.reading;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.reading.Vocabulary.Mention;

/**
 * Reads which languages are spoken, and how well. An English name such as German counts only where
 * the words around it speak of a language: German standards are none.
 */
record LanguageRecogniser() implements Recogniser {

  private static final double SURE = 0.95;
  private static final double LESS_SURE = 0.7;

  /** How far from a name words tell that a language is meant. */
  private static final int REACH = 2;

  @Override
  public List<Part> parts(DraftText text) {
    var mentions =
        text.mentions().stream().filter(mention -> mention.is(PartField.LANGUAGE)).toList();
    Map<Mention, List<Tag>> levels = new LinkedHashMap<>();
    mentions.forEach(mention -> levels.put(mention, new ArrayList<>()));
    for (var level : text.tags("languageLevel")) {
      spoken(level, mentions, text)
          .ifPresent(mention -> levels.getOrDefault(mention, new ArrayList<>()).add(level));
    }
    share(mentions, levels, text);
    List<Part> parts = new ArrayList<>();
    levels.forEach((mention, some) -> part(mention, some, text).ifPresent(parts::add));
    return parts;
  }

  /** Of "fluent English and German" the level is that of both. */
  private static void share(
      List<Mention> mentions, Map<Mention, List<Tag>> levels, DraftText text) {
    for (var i = 1; i < mentions.size(); i++) {
      var one = levels.getOrDefault(mentions.get(i - 1), List.of());
      var other = levels.getOrDefault(mentions.get(i), List.of());
      if (areJoined(mentions.get(i - 1), mentions.get(i), text)
          && one.isEmpty() != other.isEmpty()) {
        (one.isEmpty() ? one : other).addAll(one.isEmpty() ? other : one);
      }
    }
  }

  private static boolean areJoined(Mention one, Mention other, DraftText text) {
    return text.at("joiner", one.to()).filter(tag -> tag.to() == other.from()).isPresent();
  }

  /** The language of a level: in its clause the nearest, else the last one before it. */
  private static Optional<Mention> spoken(Tag level, List<Mention> mentions, DraftText text) {
    var words = text.words();
    return mentions.stream()
        .filter(mention -> words.sameClause(mention.from(), level.from()))
        .min(comparingInt(mention -> distance(level, mention, text)))
        .or(
            () ->
                mentions.stream()
                    .filter(mention -> mention.to() <= level.from())
                    .filter(mention -> words.sameSentence(mention.from(), level.from()))
                    .reduce((_, last) -> last));
  }

  /** A level stands before the language in "fluent English", and behind it in most other cases. */
  private static int distance(Tag level, Mention mention, DraftText text) {
    if (mention.to() <= level.from()) {
      return level.from() - mention.to();
    }
    var joined =
        text.words().list().subList(level.to(), mention.from()).stream().noneMatch(Word::isMark);
    return mention.from() - level.to() + (joined ? 0 : REACH);
  }

  private static Optional<Part> part(Mention mention, List<Tag> levels, DraftText text) {
    var near =
        text.before("nearLevel", mention.from()).or(() -> text.at("nearLevel", mention.to()));
    if (!isSpoken(mention, levels, near, text)) {
      return Optional.empty();
    }
    var from = levels.stream().mapToInt(Tag::from).filter(each -> each < mention.from()).min();
    var to = levels.stream().mapToInt(Tag::to).filter(each -> each > mention.to()).max();
    var together =
        levels.stream().allMatch(each -> text.words().sameClause(each.from(), mention.from()));
    var level = lowest(levels, near);
    return Optional.of(
        Part.of(
                PartField.LANGUAGE,
                mention.name().term().id(),
                together ? from.orElse(mention.from()) : mention.from(),
                together ? to.orElse(mention.to()) : mention.to(),
                level == null ? LESS_SURE : SURE)
            .at(level)
            .wished(text.isWish(mention.from()) || text.isDenied(mention.from())));
  }

  private static @Nullable String lowest(List<Tag> levels, Optional<Tag> near) {
    return levels.stream()
        .map(Tag::value)
        .min(comparing(LanguageLevel::valueOf))
        .orElse(near.map(Tag::value).orElse(null));
  }

  private static boolean isSpoken(
      Mention mention, List<Tag> levels, Optional<Tag> near, DraftText text) {
    return isUnmistakable(text.words().get(mention.from()))
        || !levels.isEmpty()
        || text.isNear("languageCue", mention.from(), mention.to(), REACH)
        || near.isPresent() && isAtEnd(mention, text);
  }

  /** In Chinese a language has another name than the country and its people. */
  private static boolean isUnmistakable(Word word) {
    return Character.isIdeographic(word.form().codePointAt(0))
        || Lexicon.WORDS.value("languageName", word.form()).isPresent();
  }

  private static boolean isAtEnd(Mention mention, DraftText text) {
    return mention.to() == text.words().size()
        || text.words().get(mention.to()).isMark()
        || !text.words().sameClause(mention.from(), mention.to());
  }
}
