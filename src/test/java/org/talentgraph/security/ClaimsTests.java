package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTests {

  private static Claims named(String role) {
    return new Claims(new SecurityProperties.ClaimNames("sub", role, "institutions", "events"));
  }

  @Test
  void readsEverythingThatACallerIs() {
    Map<String, Object> claims =
        Map.of(
            "sub", "li",
            "role", "ORGANISER",
            "institutions", "institution:one",
            "events", List.of("event:one", "event:two"));
    assertThat(named("role").caller(claims))
        .isEqualTo(
            new Caller(
                "li", Role.ORGANISER, Set.of("institution:one"), Set.of("event:one", "event:two")));
  }

  @ParameterizedTest
  @CsvSource({
    "role, EDITOR",
    "realm_access.roles, SCOUT",
    "https://example.org/role, ADMIN",
    "nothing, GUEST",
    "role.deeper, GUEST",
    "number, GUEST"
  })
  void findsTheRoleUnderItsNameOrWithinOtherClaims(String name, Role role) {
    Map<String, Object> claims =
        Map.of(
            "sub",
            "li",
            "role",
            "editor",
            "realm_access",
            Map.of("roles", List.of("painter", "scout")),
            "https://example.org/role",
            "ADMIN",
            "number",
            5);
    assertThat(named(name).caller(claims).role()).isEqualTo(role);
  }

  /** A pair of characters stays, half of one does not. */
  @Test
  void aNameCanStandInALine() {
    assertThat(named("role").caller(Map.of("sub", "l\ni \uD83D\uDE00 \uD83D")).name())
        .isEqualTo("l i \uD83D\uDE00  ");
  }

  @Test
  void aCallerWhomNothingNamesIsAGuest() {
    assertThat(named("role").caller(Map.of("role", "EDITOR")).role()).isEqualTo(Role.GUEST);
    var claims =
        new Claims(new SecurityProperties.ClaimNames("email", "role", "institutions", "events"));
    assertThat(claims.caller(Map.of("sub", "li", "role", "EDITOR", "email", " ")).name())
        .isEqualTo("li");
  }

  @Test
  void aNameStaysOnItsLineOfTheLog() {
    assertThat(named("role").caller(Map.of("sub", "a\nb\u001b[2J")).name()).isEqualTo("a b [2J");
  }

  @Test
  void takesTheLastOfSeveralRoles() {
    assertThat(named("role").caller(Map.of("sub", "li", "role", List.of("EDITOR", "SCOUT"))).role())
        .isEqualTo(Role.EDITOR);
  }

  @Test
  void aCallerWhoIsKnownIsNoGuestEvenWithoutARole() {
    assertThat(named("role").caller(Map.of()).isKnown()).isTrue();
    assertThat(Caller.current().isKnown()).isFalse();
  }
}
