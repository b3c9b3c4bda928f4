package org.talentgraph.documents;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.security.Caller;

/** Keeps, tells and removes the drafts of documents that editors share. */
@Controller
class DocumentDraftMutations {

  private final DocumentDrafts drafts;

  DocumentDraftMutations(DocumentDrafts drafts) {
    this.drafts = drafts;
  }

  @QueryMapping
  List<DocumentDraft> documentDrafts() {
    return drafts.all();
  }

  @MutationMapping
  DocumentDraft keepDocumentDraft(
      @Argument String key, @Argument int ifVersion, DataFetchingEnvironment environment) {
    if (!(environment.getArgument("content") instanceof Map<?, ?> content)) {
      throw new InvalidRequest(
              ErrorCode.BAD_VALUE, "content is no object. Give {…}.", "content 不是对象，请给出 {…}。")
          .about("content");
    }
    return drafts.keep(Caller.current(), key, content, ifVersion);
  }

  @MutationMapping
  DocumentDraft removeDocumentDraft(@Argument String key, @Argument int ifVersion) {
    return drafts.remove(key, ifVersion);
  }
}
