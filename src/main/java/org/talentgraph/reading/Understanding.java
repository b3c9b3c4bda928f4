package org.talentgraph.reading;

import java.util.List;
import java.util.stream.Stream;

/** How a text was understood. */
public final class Understanding {

  private final Words words;
  private final List<Part> parts;
  private final List<Tag> rest;
  private final boolean describes;

  Understanding(Words words, List<Part> parts, List<Tag> rest, boolean describes) {
    this.words = words;
    this.parts = parts;
    this.rest = rest;
    this.describes = describes;
  }

  /** In the order of the text; none where it describes no demand or expert. */
  public List<Part> parts() {
    return parts;
  }

  /** Whether the text describes a demand or an expert at all. */
  public boolean describes() {
    return describes;
  }

  /** Whether a word says that a person is looked for. */
  public boolean isOfPerson() {
    return isOfPerson(words);
  }

  /** A word that may mean something else says nothing by itself. */
  static boolean isOfPerson(Words words) {
    return Stream.of("person", "post")
        .flatMap(kind -> Lexicon.WORDS.all(kind, words).stream())
        .anyMatch(tag -> tag.value().isEmpty());
  }

  /** Whether a word says that a demand is looked for; a part such as demand planning does not. */
  public boolean isOfDemand() {
    return demands().findAny().isPresent();
  }

  /** Whether it can be nobody: engineer jobs are a demand, an energy demand engineer is none. */
  public boolean isOfDemandAlone() {
    return demands().anyMatch(tag -> !isOfPerson() || isEnd(tag.to()));
  }

  private Stream<Tag> demands() {
    return Lexicon.WORDS.all("demand", words).stream()
        .filter(
            tag ->
                parts.stream()
                    .noneMatch(part -> part.from() <= tag.from() && tag.to() <= part.to()));
  }

  /** Whether what follows tells only where or for whom. */
  private boolean isEnd(int at) {
    return at == words.size()
        || words.get(at).isMark()
        || Stream.of("placeCue", "forTime")
            .anyMatch(kind -> Lexicon.WORDS.at(kind, words, at).isPresent());
  }

  public Span span(Part part) {
    return Span.of(words, part.from(), part.to());
  }

  /** How a part stands to the one before it. */
  public Relation relation(Part part) {
    if (Lexicon.WORDS.before("exclusion", words, part.from()).isPresent()) {
      return Relation.NOT;
    }
    var before = parts.indexOf(part) - 1;
    return before >= 0 && isAlternative(parts.get(before), part) ? Relation.OR : Relation.AND;
  }

  private boolean isAlternative(Part one, Part other) {
    return one.is(other.field())
        && Lexicon.WORDS
            .at("alternative", words, one.to())
            .filter(tag -> tag.to() == other.from())
            .isPresent();
  }

  /** The parts of the text that mean nothing to the reader. */
  public List<Span> notUnderstood() {
    return rest.stream().map(each -> Span.of(words, each.from(), each.to())).toList();
  }

  /** The parts of a field that count. */
  public Stream<Part> counted(PartField field) {
    return parts.stream().filter(part -> part.is(field) && part.counts());
  }
}
