package org.talentgraph.security;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Prints the tokens of this run, and gives them to the query page of the same machine. */
@Configuration(proxyBeanMethods = false)
class RunTokensRoute {

  private static final Logger LOG = LoggerFactory.getLogger(RunTokensRoute.class);

  /** A page of another host cannot take these names, whatever its name server says. */
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private static final List<String> OF_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
  @ConditionalOnBooleanProperty("talent-graph.security.run-tokens.printed")
  static class Printed {

    @Bean
    RunTokens runTokens(SecurityProperties properties) {
      return new RunTokens(properties);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> printedTokens(RunTokens tokens) {
      return _ ->
          LOG.info(
              "Tokens of this run, to be sent as Authorization: Bearer …\n{}", tokens.printed());
    }
  }

  @Bean
  RouterFunction<ServerResponse> runTokenRoutes(ObjectProvider<RunTokens> tokens) {
    return RouterFunctions.route()
        .GET(
            "/graphiql/tokens",
            request ->
                ServerResponse.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(given(tokens, request)))
        .build();
  }

  private static Map<Role, String> given(ObjectProvider<RunTokens> tokens, ServerRequest request) {
    return isFromHere(request)
        ? tokens.stream().findFirst().map(RunTokens::byRole).orElseGet(Map::of)
        : Map.of();
  }

  private static boolean isFromHere(ServerRequest request) {
    return request.remoteAddress().stream().anyMatch(RunTokensRoute::isLoopback)
        && OWN_NAMES.contains(request.servletRequest().getServerName())
        && OF_PROXIES.stream().noneMatch(name -> request.headers().firstHeader(name) != null);
  }

  private static boolean isLoopback(InetSocketAddress address) {
    return Stream.ofNullable(address.getAddress()).anyMatch(each -> each.isLoopbackAddress());
  }
}
