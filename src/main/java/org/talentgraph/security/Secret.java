package org.talentgraph.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.talentgraph.database.Digest;

/**
 * The secret text of an API key, which only its holder has; the graph holds its SHA-256. Other
 * random texts are made here, too.
 */
public final class Secret {

  /** By which scanners of sources know a key that was published by mistake. */
  static final String PREFIX = "tg_";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static String random() {
    return PREFIX + random(BYTES);
  }

  /** A text for addresses, of so many random bytes. */
  public static String random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String secret) {
    return new Digest().add(secret).hex();
  }

  /** Takes as long for hashes that differ early as for those that differ late. */
  static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
