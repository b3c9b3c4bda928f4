package org.talentgraph.questions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the running graph answers to a question.
 *
 * @param answer the data that the document was answered with; none where it failed
 * @param difference where answer and expectation part; none where they do not
 * @param errors what the API had to say against the document
 */
record AnsweredQuestion(
    @Nullable Object answer,
    boolean holds,
    @Nullable Difference difference,
    List<Map<String, Object>> errors) {

  static AnsweredQuestion of(
      Question asked, @Nullable Object answer, List<Map<String, Object>> errors) {
    var difference = Difference.between(asked.expected(), answer);
    return new AnsweredQuestion(
        answer, difference.isEmpty() && errors.isEmpty(), difference.orElse(null), errors);
  }
}
