package org.talentgraph.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver computes itself to know that a body is from here and was not changed. */
final class Signature {

  static final String HEADER = "X-Talent-Graph-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /**
   * The value of the header: the time, and the HMAC-SHA256 of the time, a point and the body in
   * hexadecimal digits.
   *
   * @param seconds since 1970
   */
  static String of(String secret, long seconds, String body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      var signed = mac.doFinal((seconds + "." + body).getBytes(UTF_8));
      return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
