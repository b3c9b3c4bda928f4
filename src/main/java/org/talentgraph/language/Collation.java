package org.talentgraph.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Map;

/**
 * How a language orders texts, by the collation of Unicode: Chinese by pinyin, accents and case
 * only where the letters are the same. A key stands for a text, so that a database that orders by
 * code point puts texts into this order.
 */
public final class Collation {

  /** So many characters of a text count; names are told apart by fewer. */
  private static final int LONGEST = 100;

  private static final Map<Language, Collator> COLLATORS =
      Map.of(
          Language.EN, Collator.getInstance(ULocale.ENGLISH).freeze(),
          Language.ZH, Collator.getInstance(ULocale.CHINESE).freeze());

  private Collation() {}

  public static String key(String text, Language language) {
    var begin =
        text.codePointCount(0, text.length()) <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    var bytes = requireNonNull(COLLATORS.get(language)).getCollationKey(begin).toByteArray();
    return new String(bytes, 0, bytes.length - 1, ISO_8859_1); // the last one is always 0
  }
}
