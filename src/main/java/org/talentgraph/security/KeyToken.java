package org.talentgraph.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An API key that came with a request and is yet to be checked; only its hash is kept. */
final class KeyToken extends AbstractAuthenticationToken {

  static final String HEADER = "X-API-Key";

  @Serial private static final long serialVersionUID = 1;

  private final String hash;

  private KeyToken(String hash) {
    super(List.of());
    this.hash = hash;
  }

  static @Nullable KeyToken of(HttpServletRequest request) {
    var key = request.getHeader(HEADER);
    if (key != null && hasToken(request)) {
      throw RefusedKey.besideAToken();
    }
    return key == null ? null : of(key);
  }

  static KeyToken of(String key) {
    return new KeyToken(Secret.hash(key.strip()));
  }

  /** A gateway may have a password of its own there. */
  private static boolean hasToken(HttpServletRequest request) {
    var given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return given != null && given.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
  }

  String hash() {
    return hash;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getPrincipal() {
    return HEADER;
  }
}
