package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.talentgraph.security.SecurityProperties.ClaimNames;

class IssuerTests {

  /** The caller may be right, so that is no refusal. */
  @Test
  void anIssuerThatIsAwayAtItsFirstTokenLeavesCallersUnknown() {
    var decoder =
        new SupplierJwtDecoder(
            () -> {
              throw new IllegalStateException("away");
            });
    var tokens =
        SecurityConfiguration.tokens(
            decoder, new ClaimNames("sub", "role", "institutions", "events"));
    assertThatExceptionOfType(AuthenticationServiceException.class)
        .isThrownBy(() -> tokens.authenticate(new BearerTokenAuthenticationToken("token")));
  }
}
