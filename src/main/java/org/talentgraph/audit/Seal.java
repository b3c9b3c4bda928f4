package org.talentgraph.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hashes what is written. Without a key by SHA-256, which whoever may write the files can do, too;
 * with one by HMAC-SHA-256, which needs the key.
 *
 * @param key empty where there is none
 */
record Seal(byte[] key) {

  private static final String HMAC = "HmacSHA256";

  static Seal of(@Nullable String key) {
    return new Seal(key == null ? new byte[0] : key.strip().getBytes(UTF_8));
  }

  String hash(byte[] content) {
    return HexFormat.of().formatHex(digest(content));
  }

  String hash(String content) {
    return hash(content.getBytes(UTF_8));
  }

  private byte[] digest(byte[] content) {
    try {
      if (key.length == 0) {
        return MessageDigest.getInstance("SHA-256").digest(content);
      }
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
