package org.talentgraph;

import java.util.List;
import org.apache.catalina.core.StandardContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.talentgraph.audit.VerifyAudit;

/** The running product: the GraphQL API, its pages, and the graph they read. */
@SpringBootApplication
public class TalentGraphApplication {

  /** Tomcat would wait 2 s more for requests that the graceful shutdown has already given up. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> promptShutdown() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context instanceof StandardContext standard) {
                standard.setUnloadDelay(0);
              }
            });
  }

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(VerifyAudit.NAME)) {
      System.exit(VerifyAudit.run(List.of(arguments).subList(1, arguments.length), System.out));
    }
    SpringApplication.run(TalentGraphApplication.class, arguments);
  }
}
