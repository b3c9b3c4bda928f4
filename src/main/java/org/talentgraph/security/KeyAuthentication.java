package org.talentgraph.security;

import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;

/**
 * Knows callers by their API keys. A key is looked up by its hash, which nobody can choose, so that
 * the time it takes tells nothing of other keys.
 */
record KeyAuthentication(ApiKeys keys, FirstKey first) implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication given) {
    var hash = ((KeyToken) given).hash();
    return Claims.authenticated(first.caller(hash).orElseGet(() -> caller(hash)));
  }

  private Caller caller(String hash) {
    try {
      var key = keys.find(hash).orElseThrow(RefusedKey::unknown);
      if (key.revoked() != null) {
        throw RefusedKey.revoked(key);
      }
      if (key.hasExpired(keys.now().toInstant())) {
        throw RefusedKey.expired(key);
      }
      keys.used(key);
      return key.caller();
    } catch (DataAccessException | Neo4jException | TransactionException e) {
      throw new AuthenticationServiceException("The API key cannot be looked up", e);
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return type == KeyToken.class;
  }
}
