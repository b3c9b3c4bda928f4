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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads cursors. A cursor holds the order's values of one row. It is signed together
 * with its scope, which is the field with its filter and its order, and is refused in any other
 * scope. Callers cannot read it.
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

  public String write(List<? extends @Nullable Object> values, Object scope) {
    var payload =
        JSON.writeValueAsBytes(
            values.stream()
                .map(value -> value instanceof LocalDate date ? date.toString() : value)
                .toList());
    var signature = sign(payload, scope);
    var cursor = Arrays.copyOf(signature, signature.length + payload.length);
    System.arraycopy(payload, 0, cursor, signature.length, payload.length);
    return encoded(cursor);
  }

  /**
   * @param types the GraphQL types of the values
   * @throws InvalidRequest {@code BAD_CURSOR} if it was not written for this scope, or was changed
   */
  public List<@Nullable Object> read(String cursor, Object scope, List<String> types) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      var payload =
          Arrays.copyOfRange(bytes, Math.min(SIGNATURE_BYTES, bytes.length), bytes.length);
      var signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
      if (MessageDigest.isEqual(signature, sign(payload, scope)) && encoded(bytes).equals(cursor)) {
        var values = JSON.readTree(payload);
        return IntStream.range(0, types.size())
            .<@Nullable Object>mapToObj(i -> value(values.get(i), types.get(i)))
            .toList();
      }
    } catch (IllegalArgumentException | JacksonException e) {
      // no Base64: not a cursor of ours
    }
    throw refused();
  }

  static InvalidRequest refused() {
    return new InvalidRequest(
        ErrorCode.BAD_CURSOR,
        "The cursor was not given for this field with this filter and order, or it was changed;"
            + " pass a cursor of the same list, or start from its first page without one.",
        "此游标并非为该字段及其筛选和排序所签发，或已被改动；请使用同一列表的游标，或不带游标从第一页开始。");
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

  private byte[] sign(byte[] payload, Object scope) {
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
