package org.talentgraph.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;

class CursorsTests {

  private static final List<String> TYPES =
      List.of("String", "Int", "Float", "Boolean", "Date", "Date", "ID");
  private static final List<@Nullable Object> VALUES =
      Arrays.asList(
          "上海 \"x\"", 1L << 40, 0.1, true, LocalDate.of(2022, 6, 30), null, "city:baoding");

  private final Cursors cursors = new Cursors("secret");

  @Test
  void readsWhatItWrote() {
    var cursor = cursors.write(VALUES, "scope");
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(cursors.read(cursor, "scope", TYPES)).isEqualTo(VALUES);
    assertThat(new Cursors("secret").read(cursor, "scope", TYPES)).isEqualTo(VALUES);
  }

  @Test
  void refusesACursorOfWhichAnyCharacterWasChanged() {
    var cursor = cursors.write(VALUES, "scope");
    for (var i = 0; i < cursor.length(); i++) {
      for (var other : "ABz9-_=!".toCharArray()) {
        if (cursor.charAt(i) != other) {
          refuses(cursors, cursor.substring(0, i) + other + cursor.substring(i + 1), "scope");
        }
      }
      refuses(cursors, cursor.substring(0, i), "scope");
      refuses(cursors, cursor.substring(0, i) + cursor.substring(i + 1), "scope");
    }
    // the last character of these has bits that no byte is made of
    for (var length = 1; length < 5; length++) {
      var padded = cursors.write(List.of("a".repeat(length)), "scope");
      for (var last :
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
        if (padded.charAt(padded.length() - 1) != last) {
          refuses(cursors, padded.substring(0, padded.length() - 1) + last, "scope");
        }
      }
    }
  }

  @Test
  void refusesAForeignCursor() {
    var cursor = cursors.write(VALUES, "scope");
    refuses(cursors, cursor, "another scope");
    refuses(new Cursors("another secret"), cursor, "scope");
  }

  @Test
  void bindsACursorToTheFieldTheFilterTheOrderAndTheLanguageButNotToThePage() {
    var field = new GraphField.Match("experts", "Expert", GraphField.Cardinality.CONNECTION);
    var other = new GraphField.Match("people", "Expert", GraphField.Cardinality.CONNECTION);
    Map<String, Object> arguments = Map.of("where", Map.of("name", Map.of("eq", "a")), "first", 2);
    var scope = CursorScope.of(field, arguments, Language.EN);
    assertThat(scope)
        .isEqualTo(
            CursorScope.of(
                field,
                Map.of("where", Map.of("name", Map.of("eq", "a")), "last", 9, "before", "x"),
                Language.EN))
        .isNotEqualTo(CursorScope.of(other, arguments, Language.EN))
        .isNotEqualTo(CursorScope.of(field, arguments, Language.ZH))
        .isNotEqualTo(CursorScope.of(field, Map.of(), Language.EN))
        .isNotEqualTo(
            CursorScope.of(field, Map.of("where", Map.of("name", Map.of("eq", "b"))), Language.EN));
  }

  private static void refuses(Cursors cursors, String cursor, String scope) {
    assertThatExceptionOfType(InvalidRequest.class)
        .as(cursor)
        .isThrownBy(() -> cursors.read(cursor, scope, TYPES))
        .returns(ErrorCode.BAD_CURSOR, InvalidRequest::code);
  }
}
