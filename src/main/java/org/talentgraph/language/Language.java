package org.talentgraph.language;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;

/** The languages in which the graph holds its texts. */
public enum Language {
  EN("En"),
  ZH("Zh");

  private final String suffix;

  Language(String suffix) {
    this.suffix = suffix;
  }

  /** The language for a reader's locale: Chinese for any kind of Chinese, otherwise English. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
  }

  /** The language that the argument {@code in} of a field asks for, or else that of the request. */
  public static Language of(DataFetchingEnvironment environment) {
    var in = environment.getArgument("in");
    return in == null ? of(environment.getLocale()) : valueOf(in.toString());
  }

  /** The properties that store a bilingual text, that of this language first. */
  public List<String> stored(String property) {
    var other = this == EN ? ZH : EN;
    return List.of(property + suffix, property + other.suffix);
  }
}
