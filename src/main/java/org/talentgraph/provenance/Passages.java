package org.talentgraph.provenance;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Required;
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
    var citation = Required.of(environment);
    if (citation.get("start") instanceof Number start
        && citation.get("length") instanceof Number length
        && citation.get("source") instanceof Map<?, ?> source
        && source.get("file") instanceof String file
        && source.get("sha256") instanceof String sha256) {
      return documents
          .passage(new Document(file, sha256), start.intValue(), length.intValue())
          .orElse(null);
    }
    return null;
  }
}
