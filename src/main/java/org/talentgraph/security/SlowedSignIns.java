package org.talentgraph.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Looks at credentials only while not too many of their address were bad. Credentials that were
 * accepted not long ago are always looked at, so that nobody is shut out by a neighbour.
 */
final class SlowedSignIns implements AuthenticationManager {

  private static final Duration TRUSTED = Duration.ofHours(1);
  private static final int MOST = 100_000;

  private final AuthenticationManager callers;
  private final Buckets<String> failures;

  /** Hashes of credentials that were accepted. */
  private final Cache<String, Boolean> accepted =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).build();

  SlowedSignIns(AuthenticationManager callers, Buckets<String> failures) {
    this.callers = callers;
    this.failures = failures;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var hash = hash(given);
    if (accepted.getIfPresent(hash) != null) {
      return trusted(given, hash);
    }
    var network = ClientAddress.of(given).network();
    var spent = failures.spend(network, 1); // before, since others may be looked at meanwhile
    if (spent.isRefused()) {
      throw new TooManyFailures(Budgets.seconds(spent.delay()));
    }
    return judged(given, hash, network);
  }

  private Authentication trusted(Authentication given, String hash) {
    try {
      var caller = callers.authenticate(given);
      accepted.put(hash, true);
      return caller;
    } catch (AuthenticationException e) {
      accepted.invalidate(hash);
      throw e;
    }
  }

  private Authentication judged(Authentication given, String hash, String network) {
    try {
      var caller = callers.authenticate(given);
      failures.giveBack(network, 1);
      accepted.put(hash, true);
      return caller;
    } catch (AuthenticationServiceException nobodysFault) {
      failures.giveBack(network, 1);
      throw nobodysFault;
    }
  }

  private static String hash(Authentication given) {
    return switch (given) {
      case KeyToken key -> key.hash();
      case BearerTokenAuthenticationToken bearer -> Secret.hash(bearer.getToken());
      default -> "";
    };
  }
}
