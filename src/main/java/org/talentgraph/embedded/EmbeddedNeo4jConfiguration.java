package org.talentgraph.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts a Neo4j inside where no other is named and its classes are there. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoNeo4jNamed.class)
@ConditionalOnClass(name = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
@EnableConfigurationProperties(EmbeddedNeo4jProperties.class)
class EmbeddedNeo4jConfiguration {

  @Bean
  EmbeddedNeo4j embeddedNeo4j(EmbeddedNeo4jProperties properties) {
    return EmbeddedNeo4j.start(properties);
  }
}
