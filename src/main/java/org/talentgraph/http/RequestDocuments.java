package org.talentgraph.http;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.talentgraph.api.AnsweredDocuments;
import org.talentgraph.api.Explanation;
import org.talentgraph.language.ErrorCode;

/**
 * Finds the document of a request: the text that was sent, a stored one that the request names by
 * {@code documentId}, or one that a client has sent before, by Apollo's protocol.
 */
final class RequestDocuments implements AnsweredDocuments {

  /** Characters of all documents that clients have sent to be named by their hash later. */
  private static final int CHARACTERS = 1_000_000;

  private final Cache<String, String> sent =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String _, String text) -> text.length())
          .build();

  private final StoredDocuments stored;
  private final boolean others;

  RequestDocuments(StoredDocuments stored, DocumentProperties.Mode mode) {
    this.stored = stored;
    this.others = mode == DocumentProperties.Mode.OPEN;
  }

  String text(Parameters request) {
    var query = request.query();
    var id = request.documentId();
    if (query != null && id != null) {
      throw Refusals.notWellFormed(
          "It has both query and documentId.", "query 与 documentId 不能同时出现。");
    }
    if (id != null) {
      return stored.find(id).orElseThrow(unknown(id));
    }
    return query == null ? named(request) : sent(request, query);
  }

  private String sent(Parameters request, String query) {
    request
        .persistedHash()
        .filter(hash -> !hash.equals(StoredDocuments.hash(query)))
        .ifPresent(
            _ -> {
              throw refused(
                  UNPROCESSABLE_CONTENT,
                  ErrorCode.PERSISTED_QUERY_MISMATCH,
                  "extensions.persistedQuery.sha256Hash is not the SHA-256 of query.",
                  "extensions.persistedQuery.sha256Hash 不是 query 的 SHA-256。");
            });
    refuseOthers(query);
    request.persistedHash().ifPresent(hash -> sent.put(hash, query));
    return query;
  }

  /**
   * @throws RefusedRequest if only stored documents are answered, and this is none
   */
  void refuseOthers(String query) {
    if (!answers(query)) {
      throw refused(
          HttpStatus.FORBIDDEN,
          ErrorCode.DOCUMENT_NOT_STORED,
          "Only stored documents are answered here, and this is none of them. Name one by"
              + " documentId, or have this one stored in a folder of"
              + " talent-graph.documents.folders.",
          "此处只回答已存储的查询文档，而该文档不在其中。请以 documentId 指明，或将其存入"
              + " talent-graph.documents.folders 的文件夹。");
    }
  }

  @Override
  public boolean answers(String document) {
    return others || stored.contains(document);
  }

  private String named(Parameters request) {
    var hash =
        request
            .persistedHash()
            .orElseThrow(() -> Refusals.notWellFormed("It has no query.", "缺少 query。"));
    return stored
        .find(StoredDocuments.PREFIX + hash)
        .orElseGet(
            () -> {
              var text = sent.getIfPresent(hash);
              if (text == null) {
                throw others ? notFound() : notSupported();
              }
              return text;
            });
  }

  private static Supplier<RefusedRequest> unknown(String id) {
    return () ->
        refused(
            NOT_FOUND,
            ErrorCode.UNKNOWN_DOCUMENT,
            "No document is stored under %s. A documentId is sha256: and the hash of the text in"
                    .formatted(id)
                + " lower-case hexadecimal digits, or a key of persisted-documents.json.",
            "没有以 %s 存储的文档。documentId 为 sha256: 加文本的小写十六进制哈希，或 persisted-documents.json 中的键。"
                .formatted(id));
  }

  private static RefusedRequest notFound() {
    return refused(
        NOT_FOUND,
        ErrorCode.PERSISTED_QUERY_NOT_FOUND,
        "No document is kept under this hash. Send it again together with query.",
        "没有以该哈希保存的文档。请连同 query 重新发送。");
  }

  private static RefusedRequest notSupported() {
    return refused(
        UNPROCESSABLE_CONTENT,
        ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
        "Only stored documents are answered here, and this hash names none of them.",
        "此处只回答已存储的查询文档，而该哈希不在其中。");
  }

  private static RefusedRequest refused(
      HttpStatus status, ErrorCode code, String english, String chinese) {
    return RefusedRequest.wellFormed(status, new Explanation(code, english, chinese));
  }
}
