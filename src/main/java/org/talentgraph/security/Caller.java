package org.talentgraph.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks. A controller takes it by {@link #current()}.
 *
 * @param name as a token or an API key tells it; it stands beside what the caller changes
 * @param institutions ids of the institutions that an employer speaks for
 * @param events ids of the events that an organiser runs
 * @param mutations the only mutations that an API key is for; empty where it is for all of its role
 */
public record Caller(
    String name, Role role, Set<String> institutions, Set<String> events, Set<String> mutations) {

  /** Whoever sends no credentials. */
  public static final Caller GUEST = new Caller("guest", Role.GUEST, Set.of(), Set.of());

  public Caller {
    name = name.replaceAll("\\p{Cntrl}", " "); // it stands in lines of the log
    institutions = Set.copyOf(institutions);
    events = Set.copyOf(events);
    mutations = Set.copyOf(mutations);
  }

  public Caller(String name, Role role, Set<String> institutions, Set<String> events) {
    this(name, role, institutions, events, Set.of());
  }

  /** The caller of the request that this thread answers; a guest outside of requests. */
  public static Caller current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  private static Caller of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? caller
        : GUEST;
  }

  /** Whether the request had credentials. */
  public boolean isKnown() {
    return !equals(GUEST);
  }
}
