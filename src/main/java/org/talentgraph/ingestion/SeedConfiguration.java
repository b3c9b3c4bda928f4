package org.talentgraph.ingestion;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.database.Derivation;
import org.talentgraph.graph.InitialData;
import org.talentgraph.model.GraphModel;

/** Loads the seed folders before the application takes requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedProperties.class)
class SeedConfiguration {

  @Bean
  SeedLoader seedLoader(
      GraphModel model,
      Neo4jClient client,
      PlatformTransactionManager transactions,
      List<Derivation> derivations,
      Clock clock) {
    return new SeedLoader(model, client, new TransactionTemplate(transactions), derivations, clock);
  }

  @Bean
  InitialData seed(
      SeedLoader loader, SeedProperties properties, ResourcePatternResolver resources) {
    return new Seed(loader, properties.folders(), resources);
  }
}
