package org.talentgraph.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses to start where no Neo4j is named and none is packaged: a guessed address helps nobody.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoNeo4jNamed.class)
@ConditionalOnMissingClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
class MissingNeo4jConfiguration {

  @Bean
  Neo4jConnectionDetails neo4jConnectionDetails() {
    throw NoGraphException.noneNamed();
  }
}
