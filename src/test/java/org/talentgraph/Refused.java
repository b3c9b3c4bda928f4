package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.graphql.ResponseError;

/** That a request was refused with one error: its code, and words in both languages. */
public final class Refused {

  private Refused() {}

  public static Consumer<List<ResponseError>> with(String code) {
    return errors -> {
      assertThat(errors).hasSize(1);
      var extensions = errors.getFirst().getExtensions();
      assertThat(extensions).containsEntry("code", code);
      var words = (Map<?, ?>) extensions.get("message");
      assertThat(words.get("en")).asString().isNotBlank();
      assertThat(words.get("zh")).asString().containsPattern("\\p{IsHan}");
    };
  }
}
