package org.talentgraph.questions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.Reference;
import org.talentgraph.graph.Text;

/**
 * A question with the answer that the running graph gives to it.
 *
 * @param answer the data that the document was answered with; none where it failed
 * @param difference where answer and expectation part; none where they do not
 * @param errors what the API had to say against the document
 */
record CompetencyQuestion(
    String id,
    Text question,
    @Nullable Text note,
    String document,
    Map<String, @Nullable Object> variables,
    @Nullable Object answer,
    Map<String, @Nullable Object> expected,
    boolean holds,
    @Nullable Difference difference,
    List<Map<String, Object>> errors,
    List<Reference> citations) {

  static CompetencyQuestion of(
      Question asked, @Nullable Object answer, List<Map<String, Object>> errors) {
    var difference = Difference.between(asked.expected(), answer);
    return new CompetencyQuestion(
        asked.id(),
        asked.question(),
        asked.note(),
        asked.document(),
        asked.variables(),
        answer,
        asked.expected(),
        difference.isEmpty() && errors.isEmpty(),
        difference.orElse(null),
        errors,
        asked.citations());
  }
}
