package org.talentgraph.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Which Neo4j is used where {@code spring.neo4j.uri} names none: one inside, if it is there. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoNeo4jNamed.class)
class EmbeddedNeo4jConfiguration {

  private static final String NEO4J = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder";

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = NEO4J)
  @EnableConfigurationProperties(EmbeddedNeo4jProperties.class)
  static class Inside {

    @Bean
    EmbeddedNeo4j embeddedNeo4j(EmbeddedNeo4jProperties properties) {
      return EmbeddedNeo4j.start(properties);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingClass(NEO4J)
  static class Nowhere {

    @Bean
    Neo4jConnectionDetails neo4jConnectionDetails() {
      throw NoGraphException.noneNamed();
    }
  }
}
