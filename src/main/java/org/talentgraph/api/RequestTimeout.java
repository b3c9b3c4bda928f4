package org.talentgraph.api;

import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * How long a whole request may take, told to Tomcat: Spring 7.0.8 reads the property, but drops it.
 */
@Component
class RequestTimeout implements TomcatConnectorCustomizer {

  private final Duration timeout;

  RequestTimeout(@Value("${spring.mvc.async.request-timeout}") Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public void customize(Connector connector) {
    connector.setAsyncTimeout(timeout.toMillis());
  }
}
