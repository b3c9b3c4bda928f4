package org.talentgraph.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Phrases;

/** What is wrong with an input, all of it, with the places in it. */
final class InputProblems {

  private static final Phrases WORDS = new Phrases("org.talentgraph.records.problems");

  private final List<InvalidRequest> found = new ArrayList<>();

  /**
   * @param path the place in the input
   * @param key of the words for it
   */
  void add(String path, ErrorCode code, String key, @Nullable Object... arguments) {
    found.add(problem(path, code, key, arguments));
  }

  void add(InvalidRequest problem) {
    found.add(problem);
  }

  static InvalidRequest problem(
      String path, ErrorCode code, String key, @Nullable Object... arguments) {
    var text = WORDS.text(key, arguments);
    return new InvalidRequest(code, path + ": " + text.english(), path + "：" + text.chinese())
        .about(path)
        .with("input", path);
  }

  /**
   * @throws InvalidInput if there are any
   */
  void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
