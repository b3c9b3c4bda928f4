package org.talentgraph.records;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Phrases;

/** What is wrong with an input, all of it, with the places in it. */
final class InputProblems {

  private static final Phrases WORDS = new Phrases("org.talentgraph.records.problems");

  private static final Pattern RECORD = Pattern.compile("\\[(\\d+)]");

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
    return InvalidRequest.at(path, code, WORDS.text(key, arguments));
  }

  /**
   * @throws InvalidInput if there are any, in the order of the records
   */
  void refuse() {
    if (!found.isEmpty()) {
      found.sort(comparingInt(InputProblems::number));
      throw new InvalidInput(found);
    }
  }

  private static int number(InvalidRequest problem) {
    var record = RECORD.matcher(String.valueOf(problem.argument()));
    return record.find() ? Integer.parseInt(record.group(1)) : 0;
  }
}
