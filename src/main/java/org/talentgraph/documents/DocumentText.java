package org.talentgraph.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The text of a document. Its characters are counted in Unicode code points.
 *
 * @param points the text as code points
 * @param sha256 of its file, as hexadecimal digits
 */
record DocumentText(String text, int[] points, String sha256) {

  static DocumentText of(String file, byte[] content) {
    return new DocumentText(decoded(file, content), sha256(content));
  }

  private DocumentText(String text, String sha256) {
    this(text, text.codePoints().toArray(), sha256);
  }

  static String decoded(String file, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw DocumentFolder.unreadable(
          file + " is not written in UTF-8. Save it as UTF-8.", file + " 的编码不是 UTF-8。请另存为 UTF-8。");
    }
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  static int length(String passage) {
    return passage.codePointCount(0, passage.length());
  }

  /** Where a passage stands: after how many characters, each time. */
  List<Integer> placesOf(String passage) {
    List<Integer> places = new ArrayList<>();
    for (var at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      places.add(text.codePointCount(0, at));
    }
    return places;
  }

  boolean has(int start, int length) {
    return start >= 0 && length > 0 && length <= points.length - start;
  }

  String passage(int start, int length) {
    return new String(points, start, length);
  }

  /** The longest beginning of a passage that stands in the text. */
  String beginningOf(String passage) {
    var least = 0;
    var most = passage.length();
    while (least < most) {
      var middle = (least + most + 1) / 2;
      if (text.contains(passage.substring(0, middle))) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return passage.substring(0, least);
  }

  /** What follows the first place at which a text stands. */
  String after(String beginning, int length) {
    var from = text.indexOf(beginning) + beginning.length();
    return text.substring(from, Math.min(text.length(), from + length));
  }
}
