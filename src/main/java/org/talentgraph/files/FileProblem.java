package org.talentgraph.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.talentgraph.language.InvalidRequest;

/** What is wrong, as a line of an answer tells it: a code, and words in both languages. */
record FileProblem(String code, Map<String, String> message) {

  static FileProblem of(InvalidRequest problem) {
    Map<String, String> message = new LinkedHashMap<>();
    message.put("en", problem.english());
    message.put("zh", problem.chinese());
    return new FileProblem(problem.code().name(), message);
  }
}
