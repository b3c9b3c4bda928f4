package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstKeyTests {

  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void isTheKeyItselfOrItsHash() {
    for (var first :
        new FirstKey[] {of(KEY, null), of(null, Secret.hash(KEY).toUpperCase(Locale.ROOT))}) {
      assertThat(first.caller(Secret.hash(KEY)))
          .hasValueSatisfying(caller -> assertThat(caller.role()).isEqualTo(Role.ADMIN));
      assertThat(first.caller(Secret.hash(KEY + "0"))).isEmpty();
      assertThat(first.caller(KEY)).isEmpty();
    }
  }

  @Test
  void nobodyHasAKeyThatIsNotSet() {
    assertThat(of(null, null).caller(Secret.hash(""))).isEmpty();
    assertThat(of(" ", "").hash()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "too-short-to-be-secret,, fewer than 32 characters",
    ", abc, not 64 hexadecimal digits",
    "0123456789abcdef0123456789abcdef,"
        + " 0000000000000000000000000000000000000000000000000000000000000000, Both"
  })
  void refusesWhatIsNoGoodWithoutTellingIt(
      @Nullable String key, @Nullable String sha, String problem) {
    assertThatThrownBy(() -> of(key, sha))
        .isInstanceOf(FirstKeyRejected.class)
        .hasMessageContaining(problem)
        .message()
        .doesNotContain(String.valueOf(key));
  }

  private static FirstKey of(@Nullable String key, @Nullable String sha) {
    return FirstKey.of(
        new SecurityProperties(
            new SecurityProperties.ClaimNames("sub", "role", "institutions", "events"),
            key,
            sha,
            new SecurityProperties.RunTokenProperties(false, Set.of(), Set.of())));
  }
}
