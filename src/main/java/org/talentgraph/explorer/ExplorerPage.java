package org.talentgraph.explorer;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page where scouts and organisers find their way; its TypeScript lies in src/main/web. */
@Configuration(proxyBeanMethods = false)
class ExplorerPage {

  @Bean
  RouterFunction<ServerResponse> explorerPageRoutes(
      @Value("classpath:static/explorer/index.html") Resource page) {
    return RouterFunctions.route()
        .GET("/", _ -> ServerResponse.temporaryRedirect(URI.create("explorer")).build())
        .HEAD("/explorer", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
        .GET("/explorer", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
        .build();
  }
}
