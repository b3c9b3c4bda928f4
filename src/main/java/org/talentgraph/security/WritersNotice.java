package org.talentgraph.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Says at the start what to configure where nobody could change anything. */
@Component
class WritersNotice {

  private static final Logger LOG = LoggerFactory.getLogger(WritersNotice.class);

  private final ApiKeys keys;
  private final FirstKey first;
  private final ObjectProvider<RunTokens> runTokens;
  private final ObjectProvider<JwtDecoder> issuer;

  WritersNotice(
      ApiKeys keys,
      FirstKey first,
      ObjectProvider<RunTokens> runTokens,
      ObjectProvider<JwtDecoder> issuer) {
    this.keys = keys;
    this.first = first;
    this.runTokens = runTokens;
    this.issuer = issuer;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    var isSomebodyKnown =
        first.hash().isPresent()
            || runTokens.stream().findAny().isPresent()
            || issuer.stream().findAny().isPresent()
            || keys.all().stream().anyMatch(keys::isValid);
    if (!isSomebodyKnown) {
      LOG.warn(
          "Every write is refused, since nobody is known: set"
              + " spring.security.oauth2.resourceserver.jwt.issuer-uri, or give a first key by"
              + " TALENTGRAPH_SECURITY_FIRSTKEY (docs/roles.md)");
    }
  }
}
