package org.talentgraph.security;

import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * A token for each role, signed with a key that is made at the start and kept nowhere, so that they
 * are worth nothing once the application ends.
 */
final class RunTokens {

  private static final int KEY_BYTES = 32;

  private final SecretKey key = key();
  private final Map<Role, String> byRole = new EnumMap<>(Role.class);

  RunTokens(SecurityProperties properties) {
    var names = properties.claims();
    var owned = properties.runTokens();
    for (var role : Role.values()) {
      if (role != Role.GUEST) {
        var claims = JwtClaimsSet.builder();
        claims.claim(names.name(), role.name().toLowerCase(Locale.ROOT));
        claims.claim(names.role(), role.name());
        claims.claim(
            names.institutions(),
            List.copyOf(role == Role.EMPLOYER ? owned.institutions() : Set.of()));
        claims.claim(
            names.events(), List.copyOf(role == Role.ORGANISER ? owned.events() : Set.of()));
        byRole.put(role, signed(claims.build()));
      }
    }
  }

  Map<Role, String> byRole() {
    return byRole;
  }

  JwtDecoder decoder() {
    return NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
  }

  /** A line for each role. */
  String printed() {
    return byRole.entrySet().stream()
        .map(each -> "%-9s %s".formatted(each.getKey(), each.getValue()))
        .collect(joining("\n"));
  }

  private String signed(JwtClaimsSet claims) {
    var header = JwsHeader.with(MacAlgorithm.HS256).build();
    return new NimbusJwtEncoder(new ImmutableSecret<>(key))
        .encode(JwtEncoderParameters.from(header, claims))
        .getTokenValue();
  }

  private static SecretKey key() {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
