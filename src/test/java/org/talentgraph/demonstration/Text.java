package org.talentgraph.demonstration;

import java.util.Locale;

/** A text in English and Chinese. */
record Text(String en, String zh) {

  /** Reads {@code English=Chinese}. */
  static Text of(String pair) {
    int sign = pair.indexOf('=');
    return new Text(pair.substring(0, sign), pair.substring(sign + 1));
  }

  /** Both texts with {@code %s} replaced in order. */
  Text with(Text... parts) {
    Object[] english = new Object[parts.length];
    Object[] chinese = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      english[i] = parts[i].en;
      chinese[i] = parts[i].zh;
    }
    return new Text(en.formatted(english), zh.formatted(chinese));
  }

  /** The English with a capital for each longer word, as in the name of a company. */
  Text title() {
    StringBuilder title = new StringBuilder();
    for (String word : en.split(" ", -1)) {
      title
          .append(title.isEmpty() ? "" : " ")
          .append(
              word.length() < 4
                  ? word
                  : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return new Text(title.toString(), zh);
  }

  /** The English with a small first letter, for the middle of a sentence; abbreviations stay. */
  Text inside() {
    boolean word = en.length() > 1 && Character.isLowerCase(en.charAt(1));
    return word
        ? new Text(en.substring(0, 1).toLowerCase(Locale.ROOT) + en.substring(1), zh)
        : this;
  }

  static Text number(int number) {
    String digits = "%03d".formatted(number);
    return new Text(digits, digits);
  }
}
