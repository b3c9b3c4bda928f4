package org.talentgraph.audit;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditConfiguration {

  /** By the clock of the machine, even where {@code talent-graph.today} stands still. */
  @Bean
  AuditTrail auditTrail(AuditProperties properties) {
    return AuditTrail.open(properties, Clock.systemUTC());
  }
}
