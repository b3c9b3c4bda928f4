package org.talentgraph.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers are known, beside Spring's own properties of an issuer of tokens.
 *
 * @param claims which claims of a token say who its caller is
 * @param firstKey an API key with the role ADMIN, to be given by an environment variable
 * @param firstKeySha256 the SHA-256 of such a key in hexadecimal digits
 * @param runTokens tokens that are valid until the application ends
 */
@ConfigurationProperties("talent-graph.security")
record SecurityProperties(
    @DefaultValue ClaimNames claims,
    @Nullable String firstKey,
    @Nullable String firstKeySha256,
    @DefaultValue RunTokenProperties runTokens) {

  /**
   * Names of claims; a name with dots also leads into nested claims, as {@code realm_access.roles}.
   */
  record ClaimNames(
      @DefaultValue("sub") String name,
      @DefaultValue("role") String role,
      @DefaultValue("institutions") String institutions,
      @DefaultValue("events") String events) {}

  /**
   * @param printed whether they are made and printed; only where the embedded Neo4j is there, so
   *     never in the packaged jar
   * @param institutions of the employer
   * @param events of the organiser
   */
  record RunTokenProperties(
      @DefaultValue("false") boolean printed,
      @DefaultValue Set<String> institutions,
      @DefaultValue Set<String> events) {}
}
