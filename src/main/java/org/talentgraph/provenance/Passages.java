package org.talentgraph.provenance;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Required;
import org.talentgraph.model.Row;
import org.talentgraph.provenance.Documents.Document;

/** The passages of the source documents that citations point to. */
@Controller
class Passages {

  private final Documents documents;

  Passages(Documents documents) {
    this.documents = documents;
  }

  /** The text of the passage that a citation cites, where its document is at hand. */
  @SchemaMapping(typeName = "Citation")
  @Nullable String passage(DataFetchingEnvironment environment) {
    return passage(Required.of(environment));
  }

  @Nullable String passage(Row citation) {
    var start = citation.integer("start");
    var length = citation.integer("length");
    var source = citation.row("source");
    if (start == null || length == null || source == null) {
      return null;
    }
    var file = source.stringOrNull("file");
    var sha256 = source.stringOrNull("sha256");
    return file == null || sha256 == null
        ? null
        : documents.passage(new Document(file, sha256), start, length).orElse(null);
  }
}
