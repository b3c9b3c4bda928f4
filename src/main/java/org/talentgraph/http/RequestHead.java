package org.talentgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address or headers that are too long. Tomcat itself reads four times as much, and
 * would answer what is longer than that with status 400 and no word.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestHead extends OncePerRequestFilter {

  /** Characters of the address, and of all headers. */
  private static final int MOST = 16_384;

  private final HttpErrors errors;

  RequestHead(HttpErrors errors) {
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (address(request) > MOST) {
      refuse(Refusals.address(MOST), request, response);
    } else if (headers(request) > MOST) {
      refuse(Refusals.headers(MOST), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static int address(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI().length() + (query == null ? 0 : query.length());
  }

  private static int headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .flatMap(
            name -> Collections.list(request.getHeaders(name)).stream().map(value -> name + value))
        .mapToInt(String::length)
        .sum();
  }

  private void refuse(
      RefusedRequest refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    errors.refuse(refused, errors.body(refused.explanation(), request), response);
  }
}
