package org.talentgraph.security;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.talentgraph.audit.AuditEntry.Act;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.security.Audit.Done;

/**
 * Notes who reads the files of events. What exports and imports ask is noted as the operations that
 * they are made of.
 */
final class AuditedFiles extends OncePerRequestFilter {

  private static final String EVENTS = "/events/";
  private static final List<String> KINDS = List.of("Event");

  private final Audit audit;

  AuditedFiles(Audit audit) {
    this.audit = audit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = Caller.current();
    var status = INTERNAL_SERVER_ERROR.value(); // what it becomes where something is thrown
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      note(request, caller, status);
    }
  }

  /** By the pattern that the request has matched, since an address can be written in many ways. */
  private void note(HttpServletRequest request, Caller caller, int status) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
            instanceof String pattern
        && pattern.startsWith(EVENTS)) {
      var errors = status < BAD_REQUEST.value() ? List.<String>of() : List.of(code(status));
      var done = new Done(Act.READ, List.of(pattern), KINDS, 0);
      audit.note(caller, ClientAddress.of(request.getRemoteAddr()), errors, done);
    }
  }

  private static String code(int status) {
    return status == TOO_MANY_REQUESTS.value() ? ErrorCode.RATE_LIMITED.name() : "HTTP_" + status;
  }
}
