package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;

class RunTokensTests {

  private static final SecurityProperties PROPERTIES =
      new SecurityProperties(
          new SecurityProperties.ClaimNames("name", "my.role", "institutions", "events"),
          null,
          null,
          new SecurityProperties.RunTokenProperties(
              true, Set.of("institution:a"), Set.of("event:b")));

  private final RunTokens tokens = new RunTokens(PROPERTIES);

  @Test
  void everyRoleButTheGuestHasATokenOfItsOwn() {
    assertThat(tokens.byRole()).hasSize(Role.values().length - 1).doesNotContainKey(Role.GUEST);
    var claims = new Claims(PROPERTIES.claims());
    tokens
        .byRole()
        .forEach(
            (role, token) -> {
              var caller = claims.caller(tokens.decoder().decode(token).getClaims());
              assertThat(caller.role()).isEqualTo(role);
              assertThat(caller.institutions().isEmpty()).isEqualTo(role != Role.EMPLOYER);
              assertThat(caller.events().isEmpty()).isEqualTo(role != Role.ORGANISER);
            });
  }

  @Test
  void theyAreWorthNothingInAnotherRun() {
    var other = new RunTokens(PROPERTIES).decoder();
    assertThat(tokens.byRole().values())
        .allSatisfy(
            token ->
                assertThatThrownBy(() -> other.decode(token)).isInstanceOf(BadJwtException.class));
  }
}
