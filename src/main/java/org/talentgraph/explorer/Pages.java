package org.talentgraph.explorer;

import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages by their addresses; the TypeScript of the explorer lies in src/main/web. */
@Configuration(proxyBeanMethods = false)
class Pages {

  private static final Map<String, String> FILES =
      Map.of(
          "/explorer", "explorer/index.html",
          "/graphiql", "graphiql/index.html",
          "/status", "status/index.html",
          "/documents", "pages/documents/index.html",
          "/events", "pages/events/list.html",
          "/events/{event}", "pages/events/event.html");

  @Bean
  RouterFunction<ServerResponse> pageRoutes() {
    var routes = RouterFunctions.route();
    FILES.forEach((address, file) -> routes.HEAD(address, page(file)).GET(address, page(file)));
    return routes
        .GET("/", _ -> ServerResponse.temporaryRedirect(URI.create("explorer")).build())
        .build();
  }

  private static HandlerFunction<ServerResponse> page(String file) {
    var page = new ClassPathResource("static/" + file);
    return _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page);
  }
}
