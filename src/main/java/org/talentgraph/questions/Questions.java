package org.talentgraph.questions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.talentgraph.graph.Choice;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** The questions of {@code graph-schema/questions}, in the order of their ids. */
@Component
class Questions {

  private final Map<String, Question> byId = new TreeMap<>();

  Questions(@Value("classpath:graph-schema/questions/*.graphql") Resource[] documents)
      throws IOException {
    for (var document : documents) {
      var id = StringUtils.stripFilenameExtension(requireNonNull(document.getFilename()));
      var json = document.createRelative(id + ".json");
      Assert.state(
          json.exists(),
          () -> "graph-schema/questions/%s.graphql has no %s.json beside it".formatted(id, id));
      byId.put(
          id,
          Question.read(id, document.getContentAsString(UTF_8), json.getContentAsString(UTF_8)));
    }
  }

  /**
   * The questions with these ids, or all.
   *
   * @throws InvalidRequest if there is no question with one of the ids
   */
  List<Question> list(@Nullable List<String> ids) {
    return Choice.of(ids, byId.keySet()).stream().map(this::get).toList();
  }

  private Question get(String id) {
    var question = byId.get(id);
    if (question == null) {
      throw new InvalidRequest(
              ErrorCode.UNKNOWN_QUESTION,
              "There is no question %s. competencyQuestions { id } lists those that there are."
                  .formatted(id),
              "没有问题 %s。可用 competencyQuestions { id } 列出全部问题。".formatted(id))
          .about("ids");
    }
    return question;
  }
}
