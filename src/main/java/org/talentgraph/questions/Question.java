package org.talentgraph.questions;

import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question that readers have: its document for the public API, and the answer that the source
 * documents give.
 *
 * @param id the name of its two files without their endings
 * @param note what a reader has to know about the answer
 * @param expected the data that the API has to answer
 * @param citations the passages that the answer rests on
 */
record Question(
    String id,
    Text question,
    @Nullable Text note,
    String document,
    Map<String, @Nullable Object> variables,
    Map<String, @Nullable Object> expected,
    List<Reference> citations) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * Reads the two files of a question.
   *
   * @throws IllegalStateException if one of them cannot be read, or the question would ask itself
   */
  static Question read(String id, String document, String json) {
    try {
      if (asksQuestions(Parser.parse(document))) {
        throw new IllegalStateException(
            "graph-schema/questions/%s.graphql asks competencyQuestions, which would run it again and again; ask what those questions ask instead"
                .formatted(id));
      }
      var file = JSON.readValue(json, File.class);
      return new Question(
          id,
          file.question().text(),
          file.note().map(Words::text).orElse(null),
          document,
          file.variables(),
          file.expected(),
          file.citations().stream().map(Reference::new).toList());
    } catch (InvalidSyntaxException | JacksonException e) {
      throw new IllegalStateException(
          "graph-schema/questions/%s cannot be read: %s".formatted(id, e.getMessage()), e);
    }
  }

  private static boolean asksQuestions(Node<?> node) {
    return node instanceof Field field && field.getName().equals("competencyQuestions")
        || Stream.of(node)
            .flatMap(parent -> parent.getChildren().stream())
            .anyMatch(Question::asksQuestions);
  }

  /** The file beside the document. */
  private record File(
      Words question,
      Optional<Words> note,
      Map<String, @Nullable Object> variables,
      Map<String, @Nullable Object> expected,
      List<String> citations) {}

  private record Words(String en, String zh) {

    Text text() {
      return new Text(en, zh);
    }
  }
}
