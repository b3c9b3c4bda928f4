package org.talentgraph.reading;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talentgraph.language.Text;

/**
 * The names of the skills, industries, languages and places of the graph, and other names of them,
 * by which a text mentions them.
 */
public final class Vocabulary {

  private static final Comparator<Mention> LONGEST_FIRST =
      comparingInt((Mention each) -> -each.letters())
          .thenComparing(comparingDouble((Mention each) -> -each.name().sure()))
          .thenComparing(Mention::from)
          .thenComparing(each -> each.name().term().field())
          .thenComparing(each -> each.name().term().id());

  private final Map<String, List<Name>> names = new HashMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final Titles titles;
  private int longest;

  /** A letter before the general word goes before any number of letters of that. */
  private static final int CORE = 1_000;

  /**
   * A record that a text may mention.
   *
   * @param names the official one in English, and the one in Chinese
   * @param others names by which it is known besides
   * @param within places around a place, the narrowest first
   */
  public record Term(
      PartField field, String id, List<String> names, List<String> others, List<String> within) {

    /** Places have names of their own, which are not taken apart. */
    boolean isConcept() {
      return field == PartField.SKILL || field == PartField.INDUSTRY;
    }
  }

  /**
   * A name of a term.
   *
   * @param sure how sure the term is meant, from 0 to 1
   */
  record Name(Term term, double sure) {}

  /**
   * A name in a text.
   *
   * @param letters how much it says, the longer the more
   */
  record Mention(int from, int to, int letters, Name name) {

    boolean is(PartField field) {
      return name.term().field() == field;
    }
  }

  /**
   * @param titles of posts
   */
  Vocabulary(Collection<Term> terms, Collection<String> titles) {
    this.titles = new Titles(titles);
    for (var term : terms) {
      this.terms.put(term.id(), term);
      for (var name : NameVariants.of(term)) {
        var words = Words.of(name.text());
        longest = Math.max(longest, words.size());
        if (words.size() > 0) {
          names
              .computeIfAbsent(key(words, 0, words.size()), _ -> new ArrayList<>())
              .add(new Name(term, name.sure()));
        }
      }
    }
    names.values().forEach(Vocabulary::keepSurest);
  }

  Titles titles() {
    return titles;
  }

  /** The term of a kind with an id. */
  public Optional<Term> find(PartField field, String id) {
    return Optional.ofNullable(terms.get(id)).filter(term -> term.field() == field);
  }

  /** The name of a term in both languages. */
  public Text name(String id) {
    var term = terms.get(id);
    return term == null
        ? new Text(id, id)
        : new Text(term.names().getFirst(), term.names().getLast());
  }

  /** A name that is derived from several names says nothing for sure. */
  private static void keepSurest(List<Name> same) {
    var surest = same.stream().mapToDouble(Name::sure).max().orElse(0);
    same.removeIf(each -> each.sure() < surest);
  }

  /** Words as names are compared: by what somebody does, whoever does it. */
  private static String key(Words words, int from, int to) {
    return words.list().subList(from, to).stream()
        .map(word -> Lexicon.WORDS.value("stem", word.form()).orElse(word.form()))
        .collect(Collectors.joining(" "));
  }

  /** How much a name says: of two that overlap, the general word at the end counts little. */
  private static int letters(Words words, int from, int to) {
    var tail = Lexicon.WORDS.before("tail", words, to).map(Tag::from).filter(at -> at > from);
    var length = words.get(to - 1).end() - words.get(from).start();
    return tail.map(at -> CORE * (words.get(at - 1).end() - words.get(from).start()))
            .orElse(CORE * length)
        + length;
  }

  /** The names in a text, none within another; the longest of those that overlap. */
  List<Mention> mentions(Words words) {
    List<Mention> found = new ArrayList<>();
    for (var from = 0; from < words.size(); from++) {
      for (var to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
        if (!words.sameClause(from, to - 1)) {
          break;
        }
        for (var name : names.getOrDefault(key(words, from, to), List.of())) {
          found.add(new Mention(from, to, letters(words, from, to), name));
        }
      }
    }
    var taken = new BitSet(words.size());
    List<Mention> mentions = new ArrayList<>();
    found.sort(LONGEST_FIRST);
    for (var mention : found) {
      var next = taken.nextSetBit(mention.from());
      if (next < 0 || next >= mention.to()) {
        taken.set(mention.from(), mention.to());
        mentions.add(mention);
      }
    }
    mentions.sort(comparing(Mention::from));
    return mentions;
  }
}
