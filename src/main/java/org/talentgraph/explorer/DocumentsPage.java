package org.talentgraph.explorer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page on which an editor marks the passages of a document, and publishes what they say. */
@Configuration(proxyBeanMethods = false)
class DocumentsPage {

  @Bean
  RouterFunction<ServerResponse> documentsPageRoutes(
      @Value("classpath:static/pages/documents/index.html") Resource page) {
    return RouterFunctions.route()
        .HEAD("/documents", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
        .GET("/documents", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
        .build();
  }
}
