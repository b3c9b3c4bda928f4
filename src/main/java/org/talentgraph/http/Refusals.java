package org.talentgraph.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;
import static org.springframework.http.HttpStatus.URI_TOO_LONG;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.talentgraph.api.Explanation;
import org.talentgraph.language.ErrorCode;

/** Why an HTTP request holds no GraphQL request that could be executed. */
final class Refusals {

  static final String ALLOWED = "GET, HEAD, POST, QUERY, OPTIONS";

  /** The header by which RFC 10008 tells what a body of QUERY may be. */
  static final String ACCEPT_QUERY = "Accept-Query";

  private Refusals() {}

  static RefusedRequest noJson(String problem) {
    return new RefusedRequest(
        BAD_REQUEST,
        new Explanation(
            ErrorCode.BAD_REQUEST,
            "The request holds JSON that cannot be read: " + problem,
            "请求中的 JSON 无法解析：" + problem));
  }

  static RefusedRequest notWellFormed(String english, String chinese) {
    return new RefusedRequest(
        UNPROCESSABLE_CONTENT,
        new Explanation(
            ErrorCode.BAD_REQUEST,
            english
                + " A request is one JSON object, or parameters of the address, with the text of"
                + " the query, such as {\"query\": \"{ workstations { totalCount } }\"}.",
            chinese
                + "请求应为一个 JSON 对象（或地址中的参数），其中 query 为查询文本，例如"
                + " {\"query\": \"{ workstations { totalCount } }\"}。"));
  }

  static RefusedRequest method(String method) {
    return new RefusedRequest(
        METHOD_NOT_ALLOWED,
        new Explanation(
            ErrorCode.METHOD_NOT_ALLOWED,
            "%s is not taken here. Send queries by GET, QUERY or POST.".formatted(method),
            "此处不接受 %s。请用 GET、QUERY 或 POST 发送查询。".formatted(method)),
        Map.of(HttpHeaders.ALLOW, ALLOWED, ACCEPT_QUERY, MediaType.APPLICATION_JSON_VALUE));
  }

  static RefusedRequest schemaBy(String method, String allowed) {
    return new RefusedRequest(
        METHOD_NOT_ALLOWED,
        new Explanation(
            ErrorCode.METHOD_NOT_ALLOWED,
            "%s is not taken here. Read the schema by GET.".formatted(method),
            "此处不接受 %s。请用 GET 读取模式。".formatted(method)),
        Map.of(HttpHeaders.ALLOW, allowed));
  }

  static RefusedRequest mutation(String method) {
    return new RefusedRequest(
        METHOD_NOT_ALLOWED,
        new Explanation(
            ErrorCode.METHOD_NOT_ALLOWED,
            "A mutation changes the graph, and %s must not. Send it by POST.".formatted(method),
            "变更操作会修改图谱，不得使用 %s。请改用 POST 发送。".formatted(method)),
        Map.of(HttpHeaders.ALLOW, "POST, OPTIONS"));
  }

  static RefusedRequest accept() {
    return new RefusedRequest(
        NOT_ACCEPTABLE,
        new Explanation(
            ErrorCode.NOT_ACCEPTABLE,
            "Answers are JSON: accept application/graphql-response+json or application/json.",
            "响应为 JSON：请接受 application/graphql-response+json 或 application/json。"));
  }

  static RefusedRequest subscription() {
    return new RefusedRequest(
        NOT_ACCEPTABLE,
        new Explanation(
            ErrorCode.NOT_ACCEPTABLE,
            "A subscription is answered by a stream of events: accept text/event-stream, or use a"
                + " WebSocket with graphql-transport-ws.",
            "订阅以事件流回答：请接受 text/event-stream，或使用 graphql-transport-ws 的 WebSocket。"));
  }

  static RefusedRequest streams(int most) {
    return new RefusedRequest(
        SERVICE_UNAVAILABLE,
        new Explanation(
            ErrorCode.BUSY,
            "%,d subscriptions are open, and no more can be. Try again in 5 seconds."
                .formatted(most),
            "已打开 %,d 个订阅，无法再打开。请在 5 秒之后重试。".formatted(most)),
        Map.of(HttpHeaders.RETRY_AFTER, "5"));
  }

  static RefusedRequest contentType() {
    return new RefusedRequest(
        UNSUPPORTED_MEDIA_TYPE,
        new Explanation(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            "The body must be JSON as it is: send it with Content-Type: application/json, without"
                + " Content-Encoding.",
            "请求体必须为未经压缩的 JSON：请以 Content-Type: application/json 发送，且不带 Content-Encoding。"),
        Map.of(
            HttpHeaders.ACCEPT,
            MediaType.APPLICATION_JSON_VALUE,
            ACCEPT_QUERY,
            MediaType.APPLICATION_JSON_VALUE));
  }

  static RefusedRequest body(DataSize most) {
    return new RefusedRequest(
        CONTENT_TOO_LARGE,
        new Explanation(
            ErrorCode.BODY_TOO_LARGE,
            "The body has more than %,d bytes. Ask for less at once.".formatted(most.toBytes()),
            "请求体超过 %,d 字节。请减少一次查询的内容。".formatted(most.toBytes())));
  }

  static RefusedRequest tooSlow() {
    return new RefusedRequest(
        REQUEST_TIMEOUT,
        new Explanation(
            ErrorCode.REQUEST_TOO_SLOW,
            "The body did not arrive in time. Send it again.",
            "请求体未能及时到达。请重新发送。"));
  }

  static RefusedRequest address(int most) {
    return new RefusedRequest(
        URI_TOO_LONG,
        new Explanation(
            ErrorCode.ADDRESS_TOO_LONG,
            "The address has more than %,d characters. Send the query by QUERY or POST, or store it"
                    .formatted(most)
                + " and name it by documentId.",
            "地址超过 %,d 个字符。请用 QUERY 或 POST 发送，或将查询存储后以 documentId 指明。".formatted(most)));
  }

  static RefusedRequest headers(int most) {
    return new RefusedRequest(
        REQUEST_HEADER_FIELDS_TOO_LARGE,
        new Explanation(
            ErrorCode.HEADERS_TOO_LARGE,
            "The headers have more than %,d characters. Send fewer cookies.".formatted(most),
            "请求头超过 %,d 个字符。请减少 Cookie。".formatted(most)));
  }
}
