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
import javax.crypto.Mac;
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
 * Writes and reads cursors. A cursor holds the order's values of one row. It is signed together
 * with its scope, and is refused in any other scope, with the reason.
 */
public final class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final SingletonSupplier<SecretKeySpec> key;

  public Cursors(String secret) {
    this(() -> secret);
  }

  /**
   * @param secret asked once, for the first cursor
   */
  public Cursors(Supplier<String> secret) {
    key =
        SingletonSupplier.of(
            () -> new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
  }

  public String write(List<? extends @Nullable Object> values, CursorScope scope) {
    var json =
        JSON.writeValueAsBytes(
            values.stream()
                .map(value -> value instanceof LocalDate date ? date.toString() : value)
                .toList());
    var payload = joined(scope.marks(), json);
    return encoded(joined(sign(payload, scope), payload));
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
    if (bytes.length < SIGNATURE_BYTES + CursorScope.MARKS) {
      throw refused(List.of());
    }
    var payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
    var signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
    if (!MessageDigest.isEqual(signature, sign(payload, scope)) || !encoded(bytes).equals(cursor)) {
      throw refused(scope.differences(payload));
    }
    var values = JSON.readTree(Arrays.copyOfRange(payload, CursorScope.MARKS, payload.length));
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

  private byte[] sign(byte[] payload, CursorScope scope) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key.obtain());
      mac.update(payload);
      mac.update(String.valueOf(scope).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
