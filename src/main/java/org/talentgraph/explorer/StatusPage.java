package org.talentgraph.explorer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page that shows which questions the running graph answers as the documents do. */
@Configuration(proxyBeanMethods = false)
class StatusPage {

  @Bean
  RouterFunction<ServerResponse> statusPageRoutes(
      @Value("classpath:static/status/index.html") Resource page) {
    return RouterFunctions.route()
        .HEAD("/status", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
        .GET("/status", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
        .build();
  }
}
