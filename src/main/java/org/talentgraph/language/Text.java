package org.talentgraph.language;

import java.util.Collection;

/** A text in an answer that Java made, in both languages. */
public record Text(String english, String chinese) {

  /** Several texts in a row. */
  public static Text list(Collection<Text> texts) {
    return new Text(
        String.join(", ", texts.stream().map(Text::english).toList()),
        String.join("、", texts.stream().map(Text::chinese).toList()));
  }

  public String in(Language language) {
    return language == Language.ZH ? chinese : english;
  }
}
