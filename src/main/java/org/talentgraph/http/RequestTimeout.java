package org.talentgraph.http;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How long a request may take, told to Tomcat: its head, and the whole of it, which Spring 7.0.8
 * reads as a property, but drops.
 */
@Component
class RequestTimeout implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

  private final Duration timeout;

  RequestTimeout(@Value("${spring.mvc.async.request-timeout}") Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public void customize(TomcatWebServerFactory server) {
    server.setProtocol(PunctualHttp11.class.getName());
    server.addConnectorCustomizers(connector -> connector.setAsyncTimeout(timeout.toMillis()));
  }
}
