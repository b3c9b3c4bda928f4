package org.talentgraph.records;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talentgraph.language.Pinyin;
import org.talentgraph.model.GraphType;

/** Readable ids: the kind of a record and its English name, else its Chinese name in pinyin. */
final class MadeIds {

  private static final int LONGEST = 60;
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

  private MadeIds() {}

  /** Whether a new record may be given an id. */
  static boolean mayBe(String id) {
    return FORM.matcher(id).matches();
  }

  /** The id that a record's name asks for; nothing where it has no name with a letter or digit. */
  static Optional<String> of(InputRecord record) {
    return Stream.of("nameEn", "nameZh")
        .flatMap(name -> Stream.ofNullable(record.properties().get(name)))
        .map(name -> slug((String) name))
        .filter(slug -> !slug.isEmpty())
        .findFirst()
        .map(slug -> kind(record.type()) + ":" + slug);
  }

  /** The first part of the ids of a type: {@code offshore-base}. */
  static String kind(GraphType type) {
    return type.name().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /** The next id where the first ones are taken: {@code expert:anna-schmidt-2}. */
  static String numbered(String id, int number) {
    return number == 1 ? id : id + "-" + number;
  }

  static String slug(String name) {
    var characters = name.codePoints().mapToObj(Character::toString).toList();
    var syllables = Pinyin.of(characters);
    var words = new StringBuilder();
    for (var i = 0; i < characters.size(); i++) {
      var isChinese = Character.isIdeographic(characters.get(i).codePointAt(0));
      words.append(isChinese ? " " + syllables.get(i) + " " : characters.get(i));
    }
    var slug =
        LATIN
            .transliterate(words.toString())
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
  }
}
