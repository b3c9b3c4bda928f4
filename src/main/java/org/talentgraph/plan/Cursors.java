package org.talentgraph.plan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads cursors. A cursor holds the order's values of one row, which nobody else can
 * read: it may stand where the caller does not see the row. It is signed together with its scope,
 * and is refused in any other scope, with the reason.
 */
public final class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String CIPHER = "AES/CTR/NoPadding";
  private static final int SIGNATURE_BYTES = 16;
  private static final int MARKS_END = SIGNATURE_BYTES + CursorScope.MARKS;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final SingletonSupplier<SecretKeySpec> key;
  private final SingletonSupplier<SecretKeySpec> cipherKey;

  public Cursors(String secret) {
    this(() -> secret);
  }

  /**
   * @param secret asked once, for the first cursor
   */
  public Cursors(Supplier<String> secret) {
    key = SingletonSupplier.of(() -> new SecretKeySpec(bytes(secret.get()), ALGORITHM));
    cipherKey = SingletonSupplier.of(() -> new SecretKeySpec(hash(bytes("values")), "AES"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public String write(List<? extends @Nullable Object> values, CursorScope scope) {
    var json =
        JSON.writeValueAsBytes(
            values.stream()
                .map(value -> value instanceof LocalDate date ? date.toString() : value)
                .toList());
    var marks = scope.marks();
    var signature = sign(marks, json, scope);
    return encoded(joined(joined(signature, marks), turned(json, signature)));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }

  /**
   * @param types the GraphQL types of the values
   * @throws InvalidRequest {@code BAD_CURSOR} if it was not written for this scope, or was changed
   */
  public List<@Nullable Object> read(String cursor, CursorScope scope, List<String> types) {
    var bytes = decoded(cursor);
    if (bytes.length < MARKS_END) {
      throw refused(List.of());
    }
    var signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
    var marks = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, MARKS_END);
    var json = turned(Arrays.copyOfRange(bytes, MARKS_END, bytes.length), signature);
    if (!MessageDigest.isEqual(signature, sign(marks, json, scope))
        || !encoded(bytes).equals(cursor)) {
      throw refused(scope.differences(marks));
    }
    var values = JSON.readTree(json);
    return IntStream.range(0, types.size())
        .<@Nullable Object>mapToObj(i -> value(values.get(i), types.get(i)))
        .toList();
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return new byte[0]; // no Base64: not a cursor of ours
    }
  }

  /**
   * @param differences what the cursor was given for instead; nothing where it was changed
   */
  private static InvalidRequest refused(List<Text> differences) {
    var other = Text.list(differences);
    return differences.isEmpty()
        ? new InvalidRequest(
            ErrorCode.BAD_CURSOR,
            "The cursor was not given by this API, or it was changed; pass a cursor of the same"
                + " list, or start from its first page without one.",
            "此游标并非由本接口签发，或已被改动；请使用同一列表的游标，或不带游标从第一页开始。")
        : new InvalidRequest(
            ErrorCode.BAD_CURSOR,
            "The cursor was given for %s; pass a cursor of the same list, or start from its first page without one."
                .formatted(other.english()),
            "此游标是为%s签发的；请使用同一列表的游标，或不带游标从第一页开始。".formatted(other.chinese()));
  }

  private static String encoded(byte[] cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  private static @Nullable Object value(JsonNode value, String type) {
    if (value.isNull()) {
      return null;
    }
    return switch (type) {
      case "Int" -> value.asLong();
      case "Money" -> value.numberValue();
      case "Float" -> value.asDouble();
      case "Boolean" -> value.asBoolean();
      case "Date" -> LocalDate.parse(value.asString());
      default -> value.asString();
    };
  }

  private byte[] sign(byte[] marks, byte[] json, CursorScope scope) {
    return Arrays.copyOf(hash(marks, json, bytes(scope.toString())), SIGNATURE_BYTES);
  }

  private byte[] hash(byte[]... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key.obtain());
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes values unreadable, and readable again. Their signature begins the stream of bits, so that
   * the same row has the same cursor, and no two rows share a stream.
   */
  private byte[] turned(byte[] values, byte[] signature) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, cipherKey.obtain(), new IvParameterSpec(signature));
      return cipher.doFinal(values);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
