package org.talentgraph.security;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;
import org.talentgraph.database.WorkEnded;

/**
 * Knows callers by their API keys. A key is looked up by its hash, which nobody can choose, so that
 * the time it takes tells nothing of other keys.
 */
record KeyAuthentication(ApiKeys keys, FirstKey first) implements AuthenticationProvider {

  private static final Logger LOG = LoggerFactory.getLogger(KeyAuthentication.class);

  @Override
  public Authentication authenticate(Authentication given) {
    var hash = ((KeyToken) given).hash();
    return Claims.authenticated(first.caller(hash).orElseGet(() -> caller(hash)));
  }

  private Caller caller(String hash) {
    var key = find(hash);
    if (key.revoked() != null) {
      throw RefusedKey.revoked(key);
    }
    if (!keys.isValid(key)) {
      throw RefusedKey.expired(key);
    }
    note(key);
    return key.caller();
  }

  private ApiKey find(String hash) {
    return lookedUp(() -> keys.find(hash)).orElseThrow(RefusedKey::unknown);
  }

  /**
   * @throws AuthenticationServiceException if that is not possible at the moment
   */
  static <T> T lookedUp(Supplier<T> lookUp) {
    try {
      return lookUp.get();
    } catch (DataAccessException | Neo4jException | TransactionException | WorkEnded e) {
      throw new AuthenticationServiceException("The API key cannot be looked up", e);
    }
  }

  /** Nobody is refused because that could not be noted. */
  private void note(ApiKey key) {
    try {
      keys.used(key);
    } catch (DataAccessException | Neo4jException | TransactionException e) {
      LOG.warn("The use of the API key {} was not noted: {}", key.id(), e.getMessage());
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return type == KeyToken.class;
  }
}
