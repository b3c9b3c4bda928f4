package org.talentgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.talentgraph.api.ErrorLinks;
import org.talentgraph.api.Explanation;
import org.talentgraph.language.ErrorCode;

/**
 * Answers every request but the liveness probe and the page of errors while the application still
 * loads its graph: 503, the reason, and when to try again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class NotReadyYet extends OncePerRequestFilter {

  /** The page of errors needs no graph, and the refusal links to it. */
  private static final Set<String> ALWAYS =
      Set.of("/actuator/health/liveness", ErrorLinks.PATH, "/pages/page.css");

  private static final String SECONDS = "5";

  private static final RefusedRequest STARTING =
      new RefusedRequest(
          HttpStatus.SERVICE_UNAVAILABLE,
          new Explanation(
              ErrorCode.STARTING,
              "The application is starting and still loads its graph. Try again in some seconds.",
              "应用正在启动，图数据仍在加载。请稍后重试。"),
          Map.of(HttpHeaders.RETRY_AFTER, SECONDS));

  private final HttpErrors errors;
  private volatile boolean ready;

  NotReadyYet(HttpErrors errors) {
    this.errors = errors;
  }

  /** Once ready, also a request that comes while the application stops is answered as usual. */
  @EventListener
  void listen(AvailabilityChangeEvent<ReadinessState> change) {
    ready |= change.getState() == ReadinessState.ACCEPTING_TRAFFIC;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return ready || ALWAYS.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", Status.OUT_OF_SERVICE.getCode()); // what a probe of readiness looks for
    body.putAll(errors.body(STARTING.explanation(), request));
    errors.refuse(STARTING, body, response);
  }
}
