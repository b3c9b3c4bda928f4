package org.talentgraph.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Phrases;

/**
 * What was found in a folder so far.
 *
 * @param problems with which it is not published
 * @param warnings what somebody should look at again
 */
record Findings(List<Finding> problems, List<Finding> warnings) {

  private static final Phrases WORDS = new Phrases("org.talentgraph.documents.findings");

  Findings() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void problem(Place place, ErrorCode code, String key, @Nullable Object... arguments) {
    problems.add(Finding.of(place, code, WORDS.text(key, arguments)));
  }

  void problem(Place place, InvalidRequest problem) {
    problems.add(Finding.of(place, problem));
  }

  void warning(Place place, ErrorCode code, String key, @Nullable Object... arguments) {
    warnings.add(Finding.of(place, code, WORDS.text(key, arguments)));
  }

  boolean areSound() {
    return problems.isEmpty();
  }
}
