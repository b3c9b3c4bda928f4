package org.talentgraph.likeness;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds skills of the taxonomy in what somebody wrote, by their English and Chinese names. */
public final class SkillTagger {

  private final List<Named> names;

  private record Named(String name, String skill) {}

  public SkillTagger(Collection<Taxonomy.Term> skills) {
    names =
        skills.stream()
            .flatMap(
                skill ->
                    Stream.of(skill.name().english(), skill.name().chinese())
                        .distinct()
                        .map(name -> new Named(name.toLowerCase(Locale.ROOT), skill.id())))
            .sorted(comparingInt((Named each) -> -each.name().length()))
            .toList();
  }

  /** The ids of the skills that are named in a text; what lies within a longer name is not. */
  public List<String> skills(String text) {
    var rest = new StringBuilder(text.toLowerCase(Locale.ROOT));
    return names.stream()
        .filter(each -> take(each.name(), rest))
        .map(Named::skill)
        .distinct()
        .sorted()
        .toList();
  }

  /** Takes every occurrence of a name out of the text. */
  private static boolean take(String name, StringBuilder rest) {
    var found = false;
    for (var at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + name.length())) {
      if (isWhole(rest, at, at + name.length())) {
        rest.replace(at, at + name.length(), "\0".repeat(name.length()));
        found = true;
      }
    }
    return found;
  }

  /** Chinese has no spaces between words; in Latin script a name is not within a word. */
  private static boolean isWhole(CharSequence text, int from, int to) {
    return !(isLatin(text, from - 1) && isLatin(text, from))
        && !(isLatin(text, to - 1) && isLatin(text, to));
  }

  private static boolean isLatin(CharSequence text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && !Character.isIdeographic(text.charAt(at));
  }
}
