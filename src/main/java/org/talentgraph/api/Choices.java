package org.talentgraph.api;

import java.util.Collection;
import org.talentgraph.language.Nearest;
import org.talentgraph.language.Text;

/** The names that could stand in the place of one that is not known. */
final class Choices {

  /** So many are listed beside the nearest ones. */
  private static final int FEW = 30;

  /** So many are listed at all. */
  private static final int MOST = 100;

  private Choices() {}

  /** The nearest names as a question, and all names where they are few or none is near. */
  static Text of(String given, Collection<String> known) {
    var nearest = Nearest.to(given, known);
    return known.size() <= FEW || nearest.english().isEmpty() ? join(nearest, all(known)) : nearest;
  }

  static Text all(Collection<String> known) {
    return known.isEmpty() || known.size() > MOST
        ? new Text("", "")
        : new Text(
            " Possible: %s.".formatted(String.join(", ", known)),
            "可用的有：%s。".formatted(String.join("、", known)));
  }

  private static Text join(Text one, Text other) {
    return new Text(one.english() + other.english(), one.chinese() + other.chinese());
  }
}
