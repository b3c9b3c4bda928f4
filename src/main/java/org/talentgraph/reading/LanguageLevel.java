package org.talentgraph.reading;

import java.util.EnumSet;
import java.util.List;

/** How well a language is spoken, the least first. */
public enum LanguageLevel {
  A1,
  A2,
  B1,
  B2,
  C1,
  C2,
  NATIVE;

  /** A level and all higher ones. */
  public static List<String> from(String level) {
    return EnumSet.range(valueOf(level), NATIVE).stream().map(Enum::name).toList();
  }
}
