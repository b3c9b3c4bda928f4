package org.talentgraph.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads which post somebody has: a rank, or a title that posts of the graph have. A word that only
 * names an occupation, such as engineer, asks for none.
 */
record PostRecogniser() implements Recogniser {

  private static final double SURE = 0.9;

  @Override
  public List<Part> parts(DraftText text) {
    List<Part> parts = new ArrayList<>();
    for (var at = 0; at < text.words().size(); ) {
      var post = post(text, at).filter(tag -> !text.isTaken(tag.from(), tag.to()));
      post.map(tag -> part(tag, text)).ifPresent(parts::add);
      at = post.map(Tag::to).orElse(at + 1);
    }
    return parts;
  }

  private static Part part(Tag tag, DraftText text) {
    return Part.of(PartField.POST, tag.value(), tag.from(), tag.to(), SURE)
        .wished(text.isWish(tag.from()));
  }

  /** The longest phrase that begins at a word; of equally long ones the rank. */
  private static Optional<Tag> post(DraftText text, int at) {
    var titles = text.vocabulary().titles();
    return Stream.of(
            Lexicon.WORDS.at("rank", text.words(), at),
            titles.at(text.words(), at).filter(tag -> !isOccupation(tag, text)),
            Lexicon.WORDS
                .at("post", text.words(), at)
                .filter(tag -> !isInName(tag, text))
                .flatMap(tag -> titles.having(text.words(), tag)))
        .flatMap(Optional::stream)
        .reduce((one, other) -> other.size() > one.size() ? other : one);
  }

  /** Who is a project manager has a skill. */
  private static boolean isInName(Tag tag, DraftText text) {
    return text.mentions().stream()
        .filter(mention -> mention.name().term().isConcept())
        .anyMatch(mention -> mention.from() < tag.from() && mention.to() >= tag.to());
  }

  private static boolean isOccupation(Tag title, DraftText text) {
    return isWhole("person", title, text) && !isWhole("post", title, text);
  }

  private static boolean isWhole(String kind, Tag title, DraftText text) {
    return Lexicon.WORDS
        .at(kind, text.words(), title.from())
        .filter(tag -> tag.to() == title.to())
        .isPresent();
  }
}
