package org.talentgraph.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over everything that was added to it, in the order of adding. */
public final class Digest {

  private final MessageDigest sha;

  public Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Digest add(byte[] content) {
    sha.update(content);
    return this;
  }

  public Digest add(Object content) {
    return add(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The digest in hexadecimal digits; what is added later belongs to a new one. */
  public String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
