package org.talentgraph.provenance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the folder of source documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourcesProperties.class)
class ProvenanceConfiguration {

  @Bean
  Documents documents(SourcesProperties sources) {
    return new Documents(sources.directory());
  }
}
