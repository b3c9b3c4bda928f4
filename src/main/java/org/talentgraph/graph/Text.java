package org.talentgraph.graph;

/** A text in an answer that Java made, in both languages. */
public record Text(String english, String chinese) {

  public String in(Language language) {
    return language == Language.ZH ? chinese : english;
  }
}
