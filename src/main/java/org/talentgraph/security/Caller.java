package org.talentgraph.security;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
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

  /** Roles decide here; Spring's token asks for an authority. */
  private static final List<GrantedAuthority> NO_AUTHORITY =
      AuthorityUtils.createAuthorityList("NONE");

  public Caller {
    name = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", " "); // it stands in lines of the log
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

  /** Runs a step of the application itself in the name of this caller, whoever asked for it. */
  public <T> T run(Supplier<T> step) {
    var before = SecurityContextHolder.getContext();
    var own = SecurityContextHolder.createEmptyContext();
    own.setAuthentication(new AnonymousAuthenticationToken(name, this, NO_AUTHORITY));
    SecurityContextHolder.setContext(own);
    try {
      return step.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
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
