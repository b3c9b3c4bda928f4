package org.talentgraph.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;
import org.talentgraph.model.AsOf;

class CursorsTests {

  private static final List<String> TYPES =
      List.of("String", "Int", "Float", "Boolean", "Date", "Date", "ID");
  private static final List<@Nullable Object> VALUES =
      Arrays.asList(
          "上海 \"x\"", 1L << 40, 0.1, true, LocalDate.of(2022, 6, 30), null, "city:baoding");

  private static final CursorScope SCOPE = scope(Map.of());

  private final Cursors cursors = new Cursors("secret");

  private static CursorScope scope(Map<String, Object> arguments) {
    return CursorScope.of("Query.experts", arguments, Language.EN, Optional.empty());
  }

  @Test
  void readsWhatItWrote() {
    var cursor = cursors.write(VALUES, SCOPE);
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(cursors.read(cursor, SCOPE, TYPES)).isEqualTo(VALUES);
    assertThat(new Cursors("secret").read(cursor, SCOPE, TYPES)).isEqualTo(VALUES);
  }

  /** A cursor may stand at the end of a page for a row that the caller does not see. */
  @Test
  void nobodyElseReadsItsValues() {
    var cursor = cursors.write(VALUES, SCOPE);
    assertThat(cursor).isEqualTo(cursors.write(VALUES, SCOPE));
    var other = bytes(cursors.write(VALUES, scope(Map.of("where", "another"))));
    assertThat(new String(bytes(cursor), UTF_8)).doesNotContain("city", "2022", "上海");
    assertThat(Arrays.copyOfRange(other, other.length - 32, other.length))
        .isNotEqualTo(Arrays.copyOfRange(bytes(cursor), other.length - 32, other.length));
  }

  private static byte[] bytes(String cursor) {
    return Base64.getUrlDecoder().decode(cursor);
  }

  @Test
  void refusesACursorOfWhichAnyCharacterWasChanged() {
    var cursor = cursors.write(VALUES, SCOPE);
    for (var i = 0; i < cursor.length(); i++) {
      for (var other : "ABz9-_=!".toCharArray()) {
        if (cursor.charAt(i) != other) {
          refuses(cursors, cursor.substring(0, i) + other + cursor.substring(i + 1), SCOPE);
        }
      }
      refuses(cursors, cursor.substring(0, i), SCOPE);
      refuses(cursors, cursor.substring(0, i) + cursor.substring(i + 1), SCOPE);
    }
    // the last character of these has bits that no byte is made of
    for (var length = 1; length < 5; length++) {
      var padded = cursors.write(List.of("a".repeat(length)), SCOPE);
      for (var last :
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
        if (padded.charAt(padded.length() - 1) != last) {
          refuses(cursors, padded.substring(0, padded.length() - 1) + last, SCOPE);
        }
      }
    }
  }

  @Test
  void refusesAForeignCursor() {
    var cursor = cursors.write(VALUES, SCOPE);
    refuses(cursors, cursor, scope(Map.of("where", "another")));
    refuses(new Cursors("another secret"), cursor, SCOPE);
  }

  @Test
  void bindsACursorToNothingOfThePage() {
    Map<String, Object> arguments = Map.of("where", Map.of("name", Map.of("eq", "a")), "first", 2);
    assertThat(scope(arguments))
        .isEqualTo(
            scope(Map.of("where", Map.of("name", Map.of("eq", "a")), "last", 9, "before", "x")));
  }

  @Test
  void saysWhatACursorWasGivenForInstead() {
    var asked =
        CursorScope.of(
            "Query.experts",
            Map.of("where", Map.of("a", 1), "orderBy", List.of(Map.of("name", "ASC"))),
            Language.EN,
            Optional.empty());
    Map<String, Object> where = Map.of("a", 1);
    var order = List.of(Map.of("name", "ASC"));
    refuses(asked, "Query.people", where, order, Language.EN, null, "another field");
    refuses(asked, "Query.experts", Map.of(), order, Language.EN, null, "another filter");
    refuses(asked, "Query.experts", where, List.of(), Language.EN, null, "another order (orderBy)");
    refuses(asked, "Query.experts", where, order, Language.ZH, null, "another language");
    refuses(asked, "Query.experts", where, order, Language.EN, "2022-01-01", "another day (asOf)");
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> new Cursors("other").read(cursors.write(VALUES, SCOPE), SCOPE, TYPES))
        .withMessageContaining("was changed");
  }

  private void refuses(
      CursorScope asked,
      String field,
      Map<String, Object> where,
      List<?> order,
      Language language,
      @Nullable String day,
      String difference) {
    var given =
        CursorScope.of(
            field,
            Map.of("where", where, "orderBy", order),
            language,
            Optional.ofNullable(day).map(LocalDate::parse).map(AsOf::new));
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> cursors.read(cursors.write(VALUES, given), asked, TYPES))
        .returns(ErrorCode.BAD_CURSOR, InvalidRequest::code)
        .satisfies(
            refusal -> {
              assertThat(refusal.english()).contains("given for " + difference);
              assertThat(refusal.english()).doesNotContain(", another");
              assertThat(refusal.chinese()).contains("签发").contains("另");
            });
  }

  private static void refuses(Cursors cursors, String cursor, CursorScope scope) {
    assertThatExceptionOfType(InvalidRequest.class)
        .as(cursor)
        .isThrownBy(() -> cursors.read(cursor, scope, TYPES))
        .returns(ErrorCode.BAD_CURSOR, InvalidRequest::code);
  }
}
