package org.talentgraph.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.reading.Vocabulary.Mention;

/** Reads which skills and industries are named, and at which level a skill is wanted. */
record TermRecogniser() implements Recogniser {

  /** A level stands at most so many words before the skill, but for others between. */
  private static final int REACH = 14;

  private static final double SURE = 0.8;

  @Override
  public List<Part> parts(DraftText text) {
    return text.mentions().stream()
        .flatMap(
            mention ->
                mention.name().term().isConcept()
                    ? Stream.of(mention)
                        .filter(each -> !isTeaching(each, text))
                        .map(each -> part(each, text))
                    : workWith(mention, text))
        .toList();
  }

  /** Who teaches a language that is named has a skill. */
  private static Stream<Part> workWith(Mention language, DraftText text) {
    return language.is(PartField.LANGUAGE)
        ? text.at("languageWork", language.to()).stream()
            .flatMap(
                tag ->
                    text.vocabulary().mentions(Words.of(tag.value())).stream()
                        .map(skill -> skill.name().term())
                        .filter(Vocabulary.Term::isConcept)
                        .map(term -> Part.of(term.field(), term.id(), tag.from(), tag.to(), SURE)))
        : Stream.empty();
  }

  /** Whether the mention is the teacher in "English teacher". */
  private static boolean isTeaching(Mention mention, DraftText text) {
    return text.at("languageWork", mention.from())
            .filter(tag -> tag.to() == mention.to())
            .isPresent()
        && text.mentions().stream()
            .anyMatch(each -> each.is(PartField.LANGUAGE) && each.to() == mention.from());
  }

  private static Part part(Mention mention, DraftText text) {
    var term = mention.name().term();
    var part =
        Part.of(term.field(), term.id(), mention.from(), mention.to(), mention.name().sure())
            .wished(text.isWish(mention.from()));
    return term.field() == PartField.SKILL ? part.at(level(mention, text)) : part;
  }

  private static @Nullable String level(Mention mention, DraftText text) {
    var words = text.words();
    var first = Math.max(0, mention.from() - REACH);
    return IntStream.iterate(mention.from() - 1, at -> at >= first, at -> at - 1)
        .filter(at -> words.sameClause(at, mention.from()))
        .mapToObj(at -> Lexicon.WORDS.at("skillLevel", words, at))
        .flatMap(Optional::stream)
        .filter(tag -> !isOfLanguage(tag, text))
        .findFirst()
        .or(() -> text.at("skillLevelAfter", mention.to()))
        .map(Tag::value)
        .orElse(null);
  }

  /** Whether a level is that of the language behind it. */
  private static boolean isOfLanguage(Tag level, DraftText text) {
    return text.mentions().stream()
        .anyMatch(each -> each.is(PartField.LANGUAGE) && each.from() == level.to());
  }
}
