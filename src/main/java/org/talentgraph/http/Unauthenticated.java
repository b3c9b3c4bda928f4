package org.talentgraph.http;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpHeaders.WWW_AUTHENTICATE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.talentgraph.api.Explanation;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.Text;
import org.talentgraph.security.RefusedKey;
import org.talentgraph.security.TooManyFailures;

/**
 * Refuses a request whose credentials are not accepted, also one that only reads: who believes to
 * be somebody must not be answered as nobody.
 */
@Component
class Unauthenticated implements AuthenticationEntryPoint {

  /** The header of an API key. */
  static final String KEY = "X-API-Key";

  /** What RFC 6750 wants to be told where credentials are missing. */
  static final String CHALLENGE = "Bearer realm=\"talent-graph\"";

  private static final Logger LOG = LoggerFactory.getLogger(Unauthenticated.class);
  private static final String SECONDS = "5";

  private final HttpErrors errors;

  Unauthenticated(HttpErrors errors) {
    this.errors = errors;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var refused = refusal(failure);
    errors.refuse(refused, errors.body(refused.explanation(), request), response);
  }

  static RefusedRequest refusal(AuthenticationException failure) {
    return switch (failure) {
      case TooManyFailures slowed -> slowed(slowed);
      case AuthenticationServiceException _ -> notChecked(failure);
      default -> refused(failure);
    };
  }

  private static RefusedRequest slowed(TooManyFailures failures) {
    var text = failures.text();
    return new RefusedRequest(
        HttpStatus.TOO_MANY_REQUESTS,
        new Explanation(ErrorCode.TOO_MANY_FAILURES, text.english(), text.chinese()),
        Map.of(RETRY_AFTER, String.valueOf(failures.seconds())));
  }

  private static RefusedRequest refused(AuthenticationException failure) {
    var why = why(failure);
    return new RefusedRequest(
        HttpStatus.UNAUTHORIZED,
        new Explanation(
            ErrorCode.UNAUTHENTICATED,
            why.english() + " Send valid credentials, or none to read as a guest.",
            why.chinese() + "请发送有效凭据；不带凭据则以访客身份读取。"),
        Map.of(WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\""));
  }

  private static Text why(AuthenticationException failure) {
    return switch (failure) {
      case RefusedKey key -> key.text();
      case ProviderNotFoundException _ ->
          new Text("No issuer of tokens is configured here.", "此处未配置令牌签发方。");
      default ->
          new Text(
              "The token is not accepted: %s.".formatted(failure.getMessage()),
              "令牌不被接受：%s。".formatted(failure.getMessage()));
    };
  }

  private static RefusedRequest notChecked(AuthenticationException failure) {
    LOG.error("Credentials cannot be checked", failure);
    return new RefusedRequest(
        HttpStatus.SERVICE_UNAVAILABLE,
        new Explanation(
            ErrorCode.CALLERS_UNKNOWN,
            "The credentials cannot be checked at the moment. Try again in some seconds.",
            "暂时无法核实凭据。请稍后重试。"),
        Map.of(RETRY_AFTER, SECONDS));
  }
}
