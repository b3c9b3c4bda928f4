package org.talentgraph.security;

import java.io.Serial;
import org.springframework.security.authentication.BadCredentialsException;
import org.talentgraph.language.Text;

/** That an API key is not accepted, and why. */
public final class RefusedKey extends BadCredentialsException {

  @Serial private static final long serialVersionUID = 1;

  private final transient Text text;

  private RefusedKey(String english, String chinese) {
    super(english);
    this.text = new Text(english, chinese);
  }

  static RefusedKey unknown() {
    return new RefusedKey("No such API key was made here.", "此处没有这个 API 密钥。");
  }

  static RefusedKey revoked(ApiKey key) {
    return new RefusedKey(
        "The API key %s was revoked at %s.".formatted(key.id(), key.revoked()),
        "API 密钥 %s 已于 %s 撤销。".formatted(key.id(), key.revoked()));
  }

  static RefusedKey expired(ApiKey key) {
    return new RefusedKey(
        "The API key %s has expired on %s.".formatted(key.id(), key.expires()),
        "API 密钥 %s 已于 %s 过期。".formatted(key.id(), key.expires()));
  }

  static RefusedKey besideAToken() {
    return new RefusedKey(
        "The request has both Authorization and X-API-Key. Send one of them.",
        "请求同时带有 Authorization 与 X-API-Key。请只发送其中一个。");
  }

  public Text text() {
    return text;
  }
}
