package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

class SlowedSignInsTests {

  private static final String HERE = "192.0.2.1";

  private final SetClock clock = new SetClock();
  private String good = "good";
  private boolean isAway;
  private int looks;
  private final SlowedSignIns signIns =
      new SlowedSignIns(this::authenticate, new Buckets<>(10, clock));

  /** Accepts one key. */
  private Authentication authenticate(Authentication given) {
    looks++;
    if (isAway) {
      throw new AuthenticationServiceException("away");
    }
    if (!((KeyToken) given).hash().equals(KeyToken.of(good).hash())) {
      throw RefusedKey.unknown();
    }
    return Claims.authenticated(new Caller("anna", Role.SCOUT, Set.of(), Set.of()));
  }

  private Authentication signIn(String key, String address) {
    var given = KeyToken.of(key);
    given.setDetails(ClientAddress.of(address));
    return signIns.authenticate(given);
  }

  private void fail(int times) {
    for (var i = 0; i < times; i++) {
      assertThatThrownBy(() -> signIn("bad", HERE)).isInstanceOf(RefusedKey.class);
    }
  }

  @Test
  void afterTooManyFailuresNothingIsLookedAtForSomeSeconds() {
    fail(10);
    var looked = looks;
    var slowed = catchThrowableOfType(TooManyFailures.class, () -> signIn("good", HERE));
    assertThat(slowed.seconds()).isEqualTo(6);
    assertThat(slowed.text().english()).contains("in 6 seconds");
    assertThat(slowed.text().chinese()).contains("6 秒");
    assertThat(looks).isEqualTo(looked);
    assertThat(signIn("good", "192.0.2.2").isAuthenticated()).isTrue();
    clock.pass(Duration.ofSeconds(6));
    assertThat(signIn("good", HERE).isAuthenticated()).isTrue();
  }

  @Test
  void whoWasAcceptedIsNotShutOutByANeighbour() {
    signIn("good", HERE);
    fail(10);
    assertThatThrownBy(() -> signIn("other", HERE)).isInstanceOf(TooManyFailures.class);
    assertThat(signIn("good", HERE).isAuthenticated()).isTrue();
  }

  @Test
  void whatIsNoLongerAcceptedIsNotTrustedEither() {
    signIn("good", HERE);
    good = "new";
    assertThatThrownBy(() -> signIn("good", HERE)).isInstanceOf(RefusedKey.class);
    for (var i = 0; i < 10; i++) {
      assertThatThrownBy(() -> signIn("good", HERE)).isInstanceOf(AuthenticationException.class);
    }
    assertThatThrownBy(() -> signIn("good", HERE)).isInstanceOf(TooManyFailures.class);
  }

  @Test
  void whatIsAcceptedOrCannotBeCheckedIsNoFailure() {
    for (var i = 0; i < 50; i++) {
      good = "good " + i;
      assertThat(signIn(good, HERE).isAuthenticated()).isTrue();
    }
    isAway = true;
    for (var i = 0; i < 50; i++) {
      assertThatThrownBy(() -> signIn("bad", HERE))
          .isInstanceOf(AuthenticationServiceException.class);
    }
    isAway = false;
    fail(10);
  }
}
