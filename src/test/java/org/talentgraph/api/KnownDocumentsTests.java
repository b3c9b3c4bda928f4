package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KnownDocumentsTests {

  private final KnownDocuments documents = new KnownDocuments();
  private final List<String> parsed = new ArrayList<>();

  @Test
  void parsesADocumentOnce() {
    var first = read("{ experts { totalCount } }", this::valid);
    assertThat(read("{ experts { totalCount } }", this::valid)).isSameAs(first);
    assertThat(read("{ demands { totalCount } }", this::valid)).isNotSameAs(first);
    assertThat(parsed).containsExactly("{ experts { totalCount } }", "{ demands { totalCount } }");
  }

  @Test
  void errorsAreToldAnewInTheLanguageOfEachRequest() {
    read("{ foo }", this::invalid);
    read("{ foo }", this::invalid);
    assertThat(parsed).containsExactly("{ foo }", "{ foo }");
  }

  private PreparsedDocumentEntry read(
      String text, Function<ExecutionInput, PreparsedDocumentEntry> parser) {
    return documents
        .getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), parser)
        .join();
  }

  private PreparsedDocumentEntry valid(ExecutionInput input) {
    parsed.add(input.getQuery());
    return new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
  }

  private PreparsedDocumentEntry invalid(ExecutionInput input) {
    parsed.add(input.getQuery());
    return new PreparsedDocumentEntry(GraphqlErrorBuilder.newError().message("foo").build());
  }
}
