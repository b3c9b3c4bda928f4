package org.talentgraph.provenance;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.FoundPages;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.Reference;

/** What rests on a part of a document. */
@Controller
class PassageFacts {

  private static final GraphField.Statement FACTS =
      new GraphField.Statement(
          "facts", "passage-facts", "Node", "Support", GraphField.Cardinality.CONNECTION);

  private final FoundPages pages;

  PassageFacts(FoundPages pages) {
    this.pages = pages;
  }

  /** A part of a document. */
  record Passage(Reference source, int start, int length) {}

  @QueryMapping
  Passage passage(@Argument String source, @Argument int start, @Argument int length) {
    if (start < 0) {
      throw new InvalidRequest(
              ErrorCode.NEGATIVE_NUMBER,
              "start is %d. Give the number of characters before the part; 0 for the first."
                  .formatted(start),
              "start 为 %d。请给出该部分之前的字符数；从头开始为 0。".formatted(start))
          .about("start");
    }
    OutOfRange.refuse(ErrorCode.NUMBER_OUT_OF_RANGE, "length", length, Integer.MAX_VALUE - start);
    return new Passage(new Reference(source), start, length);
  }

  @SchemaMapping(typeName = "Passage")
  Object facts(Passage passage, DataFetchingEnvironment environment) {
    var part =
        Map.<String, Object>of(
            "source", passage.source().id(),
            "start", passage.start(),
            "length", passage.length());
    return pages.page(FACTS, part, environment);
  }
}
