package org.talentgraph.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.talentgraph.graph.LimitProperties;

/** Refuses a body that is too large: by the length it announces, or once so much was read. */
@Component
class BodySize extends OncePerRequestFilter {

  private final int most;

  BodySize(LimitProperties limits) {
    this.most = Math.toIntExact(limits.body().toBytes());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else if (request.getContentLengthLong() < 0) {
      chain.doFilter(new Counted(request, most), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A request that announces no length. */
  private static final class Counted extends ContentCachingRequestWrapper {

    Counted(HttpServletRequest request, int most) {
      super(request, most);
    }

    @Override
    protected void handleContentOverflow(int most) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
  }
}
