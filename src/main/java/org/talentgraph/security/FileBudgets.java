package org.talentgraph.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets who takes a file of an event spend of the budget, as for an operation that tells the same.
 * Exports and imports spend by the operations that they are made of.
 */
@Component
class FileBudgets implements WebMvcConfigurer, HandlerInterceptor {

  /** A plan of an event has some hundred meetings. */
  private static final int NODES = 500;

  private final Budgets budgets;

  FileBudgets(Budgets budgets) {
    this.budgets = budgets;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/events/*/*.ics", "/events/*/*.csv", "/events/*/participants/*/*.ics");
  }

  /**
   * @throws org.talentgraph.language.InvalidRequest {@code RATE_LIMITED}
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    budgets.spend(Caller.current(), ClientAddress.of(request.getRemoteAddr()), NODES);
    return true;
  }
}
