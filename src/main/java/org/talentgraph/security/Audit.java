package org.talentgraph.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.talentgraph.audit.AuditEntry;
import org.talentgraph.audit.AuditEntry.Act;
import org.talentgraph.audit.AuditTrail;
import org.talentgraph.language.ErrorCode;

/** Notes in the audit trail what callers do and try. */
@Component
class Audit {

  /** Of these there may be thousands a second, so that each caller's are noted once in a while. */
  private static final Set<String> OF_RATES =
      Set.of(
          ErrorCode.RATE_LIMITED.name(),
          ErrorCode.TOO_MANY_FAILURES.name(),
          ErrorCode.CALLERS_UNKNOWN.name());

  private static final Duration WHILE = Duration.ofMinutes(1);
  private static final int MOST = 100_000;

  /** Whose credentials were not accepted, or could not be checked. */
  private static final String NOBODY = "unknown";

  private final Cache<List<String>, Boolean> noted =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WHILE).build();

  private final AuditTrail trail;

  Audit(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * What was done or tried.
   *
   * @param rows that the database answered
   */
  record Done(Act act, Collection<String> fields, Collection<String> kinds, long rows) {}

  /**
   * @param errors their codes
   */
  void note(Caller caller, ClientAddress address, List<String> errors, Done done) {
    note(caller.name(), caller.role(), address, errors, done);
  }

  void noteRefused(AuthenticationException failure, ClientAddress address) {
    var code =
        switch (failure) {
          case TooManyFailures _ -> ErrorCode.TOO_MANY_FAILURES;
          case AuthenticationServiceException _ -> ErrorCode.CALLERS_UNKNOWN;
          default -> ErrorCode.UNAUTHENTICATED;
        };
    var done = new Done(Act.SIGN_IN, List.of(), List.of(), 0);
    note(NOBODY, Role.GUEST, address, List.of(code.name()), done);
  }

  private void note(String who, Role role, ClientAddress address, List<String> errors, Done done) {
    if (Collections.disjoint(errors, OF_RATES)
        || noted.asMap().putIfAbsent(List.of(who, address.network()), true) == null) {
      trail.note(
          new AuditEntry(
              Instant.now(),
              who,
              role.name(),
              address.text(),
              done.act(),
              done.fields(),
              done.kinds(),
              done.rows(),
              errors));
    }
  }
}
