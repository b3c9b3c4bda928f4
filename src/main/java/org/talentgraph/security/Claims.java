package org.talentgraph.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller from the claims of a valid token. */
record Claims(SecurityProperties.ClaimNames names)
    implements Converter<Jwt, AbstractAuthenticationToken> {

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    return authenticated(caller(token.getClaims()));
  }

  /** The token itself is not kept. */
  static AbstractAuthenticationToken authenticated(Caller caller) {
    return UsernamePasswordAuthenticationToken.authenticated(caller, "", List.of());
  }

  /** A caller without a role known here, or whom nothing names, may do what a guest may. */
  Caller caller(Map<String, ?> claims) {
    var role =
        texts(claims, names.role()).flatMap(Claims::role).max(Role::compareTo).orElse(Role.GUEST);
    var name =
        Stream.of(names.name(), "sub")
            .flatMap(each -> texts(claims, each))
            .filter(each -> !each.isBlank())
            .findFirst();
    return new Caller(
        name.orElse("unnamed"),
        name.isPresent() ? role : Role.GUEST,
        texts(claims, names.institutions()).collect(Collectors.toSet()),
        texts(claims, names.events()).collect(Collectors.toSet()));
  }

  private static Stream<Role> role(String name) {
    return Stream.of(Role.values())
        .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)));
  }

  private static Stream<String> texts(Map<?, ?> claims, String name) {
    return switch (value(claims, name)) {
      case String text -> Stream.of(text);
      case Collection<?> several ->
          several.stream().filter(String.class::isInstance).map(String.class::cast);
      case null, default -> Stream.of();
    };
  }

  private static @Nullable Object value(Map<?, ?> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    var dot = name.indexOf('.');
    return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> nested
        ? value(nested, name.substring(dot + 1))
        : null;
  }
}
